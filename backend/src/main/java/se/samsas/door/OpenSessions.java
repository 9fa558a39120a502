package se.samsas.door;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The sessions that are open at this server, to be ended by whose they are.
@Component
public final class OpenSessions implements HttpSessionListener {

    private static final String ENDED = OpenSessions.class.getName() + ".ended";

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /// Ends the sessions of these accounts: nothing more is answered in them but signing out, for which the provider
    /// has to be told whose session it was.
    public void end(Collection<String> accounts) {
        sessions.forEach(session -> {
            try {
                if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && accounts.contains(context.getAuthentication().getName())) {
                    session.setAttribute(ENDED, true);
                }
            } catch (IllegalStateException e) {
                sessions.remove(session); // it has just ended by itself
            }
        });
    }

    /// Whether it was ended.
    static boolean ended(HttpSession session) {
        return session.getAttribute(ENDED) != null;
    }
}
