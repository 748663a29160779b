package org.familysupport.stack;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.familysupport.stack.Realm.Person;

/** {@code /auth}: shows the demo people, and sends the browser back with a code for the one that was chosen. */
final class SignInDoor {
    private final Realm realm;
    private final Clients clients;
    private final Codes codes;

    SignInDoor(Realm realm, Clients clients, Codes codes) {
        this.realm = realm;
        this.clients = clients;
        this.codes = codes;
    }

    void handle(Exchange exchange) throws IOException {
        boolean chosen = exchange.method().equals("POST");
        Parameters parameters = chosen ? exchange.form() : exchange.query();
        SignIn signIn;
        try {
            signIn = SignIn.checked(parameters, clients);
        } catch (OAuthRefusal refused) {
            exchange.page(refused.status(), SignInPage.note(refused.sentence()));
            return;
        }
        Optional<String> error = signIn.error();
        if (error.isPresent()) {
            exchange.redirect(signIn.answer(Map.of("error", error.get())));
        } else if (chosen) {
            Person person = realm.person(parameters.required("username"));
            exchange.redirect(signIn.answer(Map.of("code", codes.grant(signIn, person))));
        } else {
            exchange.page(200, SignInPage.listing(signIn, realm));
        }
    }
}
