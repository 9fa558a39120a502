package se.samsas.signin.provider;

import java.util.List;

/// What the sign-in page is made of, for programs: what has to be sent to sign in is `account` of one of the people,
/// and the token.
record SignInForm(String csrfParameter, String csrfToken, List<DemoPerson> people) {}
