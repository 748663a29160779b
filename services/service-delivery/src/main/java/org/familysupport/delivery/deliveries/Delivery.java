package org.familysupport.delivery.deliveries;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A service given to people on a day, by an organisation. */
@Entity
@Table(name = "deliveries")
public class Delivery extends Aggregate {
    private UUID organisation;
    private @Nullable UUID specialist;
    private @Nullable String reference;

    @Column(name = "family_id")
    private @Nullable UUID family;

    @ElementCollection
    @CollectionTable(name = "delivery_recipients", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderColumn(name = "place")
    private List<DeliveryRecipient> recipients = new ArrayList<>();

    private @Nullable String territory;

    @Column(name = "service_type")
    private String serviceType;

    private String direction;
    private LocalDate day;
    private String setting;
    private String channel;
    private @Nullable Integer minutes;
    private @Nullable String funding;

    @Column(name = "referral_id")
    private @Nullable UUID referral;

    private @Nullable String result;

    protected Delivery() {}

    Delivery(
            DeliveryId id,
            DeliveryDraft draft,
            List<DeliveryRecipient> recipients,
            @Nullable String territory,
            ActorRef actor,
            Instant now) {
        super(id.value(), actor, now);
        this.organisation = draft.organisation();
        this.specialist = draft.specialist();
        this.reference = draft.reference();
        this.family = draft.family();
        this.recipients.addAll(recipients);
        this.territory = territory;
        this.serviceType = draft.serviceType();
        this.direction = draft.direction();
        this.day = draft.day();
        this.setting = draft.setting();
        this.channel = draft.channel();
        this.minutes = draft.minutes();
        this.funding = draft.funding();
        this.referral = draft.referral();
        this.result = draft.result() == null ? null : draft.result().reveal();
    }

    /** The result is free text and stays here. */
    DeliveryRecorded recorded() {
        return new DeliveryRecorded(
                id(),
                version(),
                new OrganisationId(organisation),
                family == null ? null : new FamilyId(family),
                recipients.stream().map(DeliveryRecipient::fact).toList(),
                serviceType,
                direction,
                day,
                setting,
                channel,
                funding,
                minutes,
                territory,
                referral == null ? null : new ReferralId(referral));
    }

    public DeliveryId id() {
        return new DeliveryId(uuid());
    }

    public UUID organisation() {
        return organisation;
    }

    /** Of that organisation, who gave it. */
    public @Nullable UUID specialist() {
        return specialist;
    }

    /** The giving organisation's own number of it. */
    public @Nullable String reference() {
        return reference;
    }

    public @Nullable UUID family() {
        return family;
    }

    public List<DeliveryRecipient> recipients() {
        return List.copyOf(recipients);
    }

    public @Nullable String territory() {
        return territory;
    }

    public String serviceType() {
        return serviceType;
    }

    public String direction() {
        return direction;
    }

    public LocalDate day() {
        return day;
    }

    public String setting() {
        return setting;
    }

    public String channel() {
        return channel;
    }

    public @Nullable Integer minutes() {
        return minutes;
    }

    public @Nullable String funding() {
        return funding;
    }

    public @Nullable UUID referral() {
        return referral;
    }

    public @Nullable String result() {
        return result;
    }
}
