package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** The stored outputs: services given within referrals, as heard. */
@ApplicationScoped
class Outputs {
    /**
     * Who gives a service may name any referral: it counts only where it was given by one of the receivers to the subject:
     * to this family, to this person or, where no family is named, to one of this family.
     */
    private static final String NOTE = """
            with recipient as materialized (
              select cast(person as uuid) as id
              from jsonb_array_elements_text(cast(cast(:recipients as text) as jsonb)) as person)
            insert into referral_outputs (
              delivery_id, referral_id, organisation, service_type, delivered_on, family_id, recipients)
            select :delivery, r.id, t.receiver, :serviceType, :date,
                   nullif(cast(:family as uuid), cast(:nobody as uuid)), array(select id from recipient)
            from referrals r
            join referral_tasks t on t.referral_id = r.id and t.receiver = :organisation
            where r.id = :referral
              and (r.subject_id = :family
                   or r.subject_id in (select id from recipient)
                   or (cast(:family as uuid) = cast(:nobody as uuid) and exists (
                     select 1 from memberships m join recipient on recipient.id = m.person_id
                     where m.family_id = r.subject_id)))
            on conflict do nothing
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LATEST = """
            select delivery_id, organisation, service_type, delivered_on from referral_outputs
            where referral_id = :referral and organisation = :organisation
              and not output_sealed_from(family_id, recipients, referral_id, :reader)
            order by delivered_on desc, delivery_id desc limit :most
            """;

    /** As many as a page holds at most. */
    private static final int MOST = 200;

    private final Store store;

    Outputs(Store store) {
        this.store = store;
    }

    /** Notes a delivery that names a referral; answers whether it is one of its outputs, and was not noted before. */
    Uni<Boolean> note(ReferralId referral, DeliveryRecorded it) {
        FamilyId family = it.family();
        List<UUID> recipients =
                it.recipients().stream().map(each -> each.person().value()).toList();
        Map<String, Object> parameters = Map.of(
                "delivery", it.delivery().value(),
                "referral", referral.value(),
                "organisation", it.organisation().value(),
                "family", family == null ? NOBODY : family.value(),
                "nobody", NOBODY,
                "recipients", Json.array(recipients),
                "serviceType", it.serviceType(),
                "date", it.date());
        return store.execute(NOTE, parameters).map(noted -> noted > 0);
    }

    /** The latest that its target gave; what others might claim is not shown, nor what was given to somebody hidden from the reader. */
    Uni<List<Output>> latest(ReferralId referral, OrganisationId target, Caller reader) {
        Map<String, Object> parameters = Map.of(
                "referral", referral.value(),
                "organisation", target.value(),
                "reader", reader.organisation(),
                "most", MOST);
        return store.rows(LATEST, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new Output(
                                new DeliveryId((UUID) row[0]),
                                new OrganisationId((UUID) row[1]),
                                (String) row[2],
                                (LocalDate) row[3]))
                        .toList());
    }
}
