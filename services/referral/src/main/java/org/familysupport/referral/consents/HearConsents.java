package org.familysupport.referral.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.persistence.store.Store;

/** Takes the registry's word that a consent was given. */
@ApplicationScoped
public class HearConsents {
    private static final String ENTER = """
            insert into given_consents (id, subject, purposes, recipients, sectors, valid_from, valid_to)
            select id, subject, purposes, recipients, sectors, "validFrom", "validTo"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, subject uuid, purposes text[], recipients uuid[], sectors text[], "validFrom" date, "validTo" date)
            on conflict do nothing
            """;

    private final Store store;

    HearConsents(Store store) {
        this.store = store;
    }

    /** Notes it with the open transaction; hearing it again changes nothing. */
    public Uni<Void> given(ConsentGiven it) {
        return store.insert(ENTER, List.of(ConsentCopy.of(it)));
    }
}
