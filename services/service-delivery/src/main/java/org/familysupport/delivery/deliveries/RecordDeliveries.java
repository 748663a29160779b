package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.delivery.families.ReadRecipients;
import org.familysupport.delivery.specialists.ReadEmployments;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.NotHeardYet;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/**
 * Records services, one or many, with the open transaction and a number of statements that does not grow with them.
 *
 * <p>A service whose number the organisation has used before is the same delivery and stays as it is.
 */
@ApplicationScoped
class RecordDeliveries {
    private final Deliveries deliveries;
    private final ReadRecipients recipients;
    private final ReadEmployments employments;
    private final KnownOrganisations organisations;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    RecordDeliveries(
            Deliveries deliveries,
            ReadRecipients recipients,
            ReadEmployments employments,
            KnownOrganisations organisations,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.employments = employments;
        this.organisations = organisations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records all that can be recorded; an outcome for each draft, in order.
     *
     * @param sameById whether an id that the organisation has used before names the same delivery, as in batches
     * @param last whether it must decide now; else it fails with {@link NotHeardYet} where a fact on its way may help
     */
    Uni<List<DeliveryOutcome>> enter(List<DeliveryDraft> drafts, boolean sameById, Caller caller, boolean last) {
        return ground(drafts, sameById, caller)
                .map(ground -> Judgement.of(drafts, ground, caller, clock.instant(), last))
                .call(judgement -> write(judgement.entered(), caller))
                .map(Judgement::outcomes);
    }

    private Uni<Ground> ground(List<DeliveryDraft> drafts, boolean sameById, Caller caller) {
        Set<UUID> named = drafts.stream().map(DeliveryDraft::organisation).collect(Collectors.toSet());
        List<DeliveryNumber> numbers = drafts.stream()
                .map(draft -> Ground.number(draft, sameById))
                .filter(DeliveryNumber::isGiven)
                .distinct()
                .toList();
        return organisations
                .amongThoseOf(caller.organisation(), named, caller.actsBelow())
                .chain(mine -> deliveries
                        .present(numbers, caller)
                        .map(present -> new Ground(sameById, mine, present, Map.of(), Set.of())))
                .chain(ground ->
                        recipients.about(ground.questions(drafts), caller).map(ground::with))
                .chain(ground ->
                        employments.employed(ground.performances(drafts)).map(ground::withEmployed));
    }

    private Uni<Void> write(List<Delivery> entered, Caller caller) {
        return deliveries
                .addAll(entered, caller.actor(), clock.instant())
                .chain(() ->
                        outbox.append(entered.stream().map(Delivery::recorded).toList()))
                .invoke(() -> entered.forEach(it -> audit.note(
                        caller, "deliveries.record", it.uuid(), DeliverySubjects.of(it.family(), it.recipients()))));
    }
}
