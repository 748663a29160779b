package org.familysupport.stack;

import java.util.stream.Collectors;
import org.familysupport.stack.Realm.Person;

/** The page that stands in for a login form: it lists the demo people, a click signs in as one of them. */
final class SignInPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign in · demo people</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}
            button{display:block;width:100%%;text-align:left;font:inherit;padding:.6rem 1rem;margin:.4rem 0;cursor:pointer}
            small{color:#555}</style></head>
            <body><h1>Who are you today?</h1>
            <p>Invented people of the demo realm; <b>%s</b> wants to know. A real realm would ask for a password.</p>
            <form method="post">%s%s</form></body></html>
            """;

    private SignInPage() {}

    static String listing(SignIn signIn, Realm realm) {
        String hidden = signIn.parameters().values().entrySet().stream()
                .map(e -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(e.getKey()), escaped(e.getValue())))
                .collect(Collectors.joining());
        String people = realm.people().stream().map(SignInPage::button).collect(Collectors.joining());
        return PAGE.formatted(escaped(signIn.client().id()), hidden, people);
    }

    static String note(String sentence) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Issuer</title><p>" + escaped(sentence);
    }

    private static String button(Person person) {
        String about = String.join(", ", person.account().roles()) + " · "
                + person.account().actsFor();
        return "<button name=\"username\" value=\"%s\">%s %s · %s<br><small>%s</small></button>"
                .formatted(
                        escaped(person.username()),
                        escaped(person.firstName()),
                        escaped(person.lastName()),
                        escaped(person.username()),
                        escaped(about));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
