# Sourced by mvnw and samsas: sets JAVA_HOME to a JDK 25 where JAVA_HOME or the path does not already lead to one. Looks in
# the places where packages and version managers install. Finds nothing: leaves JAVA_HOME as it is, and the build says
# what to install.
samsas_is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

samsas_find_jdk_25() {
  if samsas_is_jdk_25 "${JAVA_HOME:-/nowhere}"; then
    return 0
  fi
  for samsas_jdk in \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/lib/jvm/* /usr/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    if samsas_is_jdk_25 "$samsas_jdk"; then
      JAVA_HOME=$samsas_jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}
