package org.familysupport.dev.demo;

import java.util.UUID;
import org.familysupport.stack.Realm;

/** A specialist of an organisation who takes part in the story. */
record Player(Sender sender, Realm.Organisation organisation) {
    static Player of(Realm realm, Senders senders, String username) {
        return new Player(
                senders.person(username, "referral"),
                realm.person(username).account().organisation());
    }

    UUID id() {
        return organisation.id();
    }

    String name() {
        return organisation.nameRu();
    }
}
