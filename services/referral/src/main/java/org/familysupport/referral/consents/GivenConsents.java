package org.familysupport.referral.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.persistence.store.Store;

/** The stored copies of consents that were given. */
@ApplicationScoped
class GivenConsents {
    private static final String ENTER = """
            insert into given_consents (id, subject, purposes, recipients, sectors, valid_from, valid_to)
            select id, subject, purposes, recipients, sectors, "validFrom", "validTo"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, subject uuid, purposes text[], recipients uuid[], sectors text[], "validFrom" date, "validTo" date)
            on conflict do nothing
            """;

    private final Store store;

    GivenConsents(Store store) {
        this.store = store;
    }

    /** Enters one; entering it again changes nothing. */
    Uni<Void> enter(ConsentCopy consent) {
        return store.insert(ENTER, List.of(consent));
    }
}
