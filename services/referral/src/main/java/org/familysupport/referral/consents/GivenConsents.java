package org.familysupport.referral.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.persistence.store.Store;

/** The stored copies of consents that were given. */
@ApplicationScoped
class GivenConsents {
    private static final String ENTER = """
            insert into given_consents (id, subject, purposes, data_classes, recipients, sectors, valid_from, valid_to)
            select id, subject, purposes, "dataClasses", recipients, sectors, "validFrom", "validTo"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, subject uuid, purposes text[], "dataClasses" text[], recipients uuid[], sectors text[],
              "validFrom" date, "validTo" date)
            on conflict (id) do update set data_classes = excluded.data_classes
            where given_consents.data_classes is null
            """;

    private final Store store;

    GivenConsents(Store store) {
        this.store = store;
    }

    /** Enters one; entering it again changes nothing, but adds what was not kept when it was first heard of. */
    Uni<Void> enter(ConsentCopy consent) {
        return store.insert(ENTER, List.of(consent));
    }
}
