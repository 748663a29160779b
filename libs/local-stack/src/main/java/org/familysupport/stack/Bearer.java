package org.familysupport.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.stack.Realm.Account;
import org.familysupport.stack.Realm.Client;
import org.familysupport.stack.Realm.Organisation;
import org.familysupport.stack.Realm.Person;
import org.jspecify.annotations.Nullable;

/**
 * For whom a token is made: a person through a client, or a client as itself.
 *
 * @param person none where a machine acts
 */
record Bearer(Client client, Account account, @Nullable Person person) {

    static Bearer of(Person person, Client through) {
        return new Bearer(through, person.account(), person);
    }

    static Bearer machine(Client client) {
        Account account = client.account();
        if (account == null) {
            throw new StackFailure("The client `" + client.id() + "` does not act as itself: people sign in by it.");
        }
        return new Bearer(client, account, null);
    }

    /** What the attribute mappers may ask for: own attributes and, as in Keycloak, those of the group. */
    Map<String, Object> attributes() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("purposes", account.purposes());
        Organisation employer = account.employer();
        if (employer != null) {
            attributes.put("organisation", employer.id().toString());
            attributes.put("sector", employer.sector());
        }
        UUID own = account.person();
        if (own != null) {
            attributes.put("person", own.toString());
        }
        if (person != null) {
            attributes.put("username", person.username());
            attributes.put("firstName", person.firstName());
            attributes.put("lastName", person.lastName());
        }
        return attributes;
    }
}
