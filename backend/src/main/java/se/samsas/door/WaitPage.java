package se.samsas.door;

/// What a browser shows whoever has to wait before signing in, in both languages: nothing is known yet of the reader.
final class WaitPage {

    private WaitPage() {}

    static String html(long seconds) {
        return """
                <!doctype html>
                <html lang="sv">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Vänta en stund – Samsas</title>
                </head>
                <body>
                <main>
                <h1>Vänta en stund</h1>
                <p>Från ditt nätverk görs just nu fler inloggningar än vi kan ta emot. Försök igen om %1$d sekunder.</p>
                <p><a href="/">Till startsidan</a></p>
                <section lang="en">
                <h2>Wait a moment</h2>
                <p>There are more sign-ins from your network just now than we can take. Try again in %1$d seconds.</p>
                <p><a href="/">To the start page</a></p>
                </section>
                </main>
                </body>
                </html>
                """.formatted(seconds);
    }
}
