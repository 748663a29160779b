package org.familysupport.registry.passports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.AccessibilityFeature;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.events.registry.AccessibilityPassportIssued;
import org.familysupport.events.registry.AccessibilityPassportSuperseded;
import org.familysupport.events.registry.AccessibilityPassportWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** How accessible a place was found on a day; nobody changes it, a newer one supersedes it. Holds nobody's data. */
@Entity
@Table(name = "accessibility_passports")
public class AccessibilityPassport extends Aggregate {
    private static final String BETWEEN = "/";

    @Column(updatable = false)
    private UUID place;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String territory;

    @Column(updatable = false)
    private @Nullable UUID organisation;

    @Column(updatable = false)
    private String[] features;

    @Column(name = "day", updatable = false)
    private LocalDate date;

    @Column(name = "valid_to", updatable = false)
    private @Nullable LocalDate validTo;

    private String status;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    protected AccessibilityPassport() {}

    /** The first of a place names it; one of an earlier day than the current one is history from the start. */
    AccessibilityPassport(
            AccessibilityPassportId id,
            PassportDraft draft,
            @Nullable AccessibilityPassport newer,
            ActorRef actor,
            Instant now) {
        super(id.value(), actor, now);
        this.place = Objects.requireNonNullElse(draft.place(), id.value());
        this.name = draft.name();
        this.address = draft.address();
        this.territory = draft.territory();
        this.organisation = draft.organisation();
        this.features = draft.features().stream()
                .map(it -> it.impairment() + BETWEEN + it.feature())
                .sorted()
                .toArray(String[]::new);
        this.date = draft.date();
        this.validTo = draft.validTo();
        this.status = newer == null ? PassportStatus.CURRENT.code() : PassportStatus.SUPERSEDED.code();
        this.supersededBy = newer == null ? null : newer.uuid();
    }

    AccessibilityPassportIssued issued() {
        return new AccessibilityPassportIssued(
                id(), version(), place, territory, organisation(), features(), date, validTo, supersededBy());
    }

    AccessibilityPassportSuperseded supersede(AccessibilityPassportId newer, ActorRef actor, Instant now) {
        status = PassportStatus.SUPERSEDED.code();
        supersededBy = newer.value();
        changed(actor, now);
        return new AccessibilityPassportSuperseded(id(), nextVersion(), place, newer);
    }

    /** Holds no longer, and none stands in its place. */
    AccessibilityPassportWithdrawn withdraw(ActorRef actor, Instant now) {
        if (!status.equals(PassportStatus.CURRENT.code())) {
            throw new Refused(PassportProblem.NOT_CURRENT);
        }
        status = PassportStatus.WITHDRAWN.code();
        changed(actor, now);
        return new AccessibilityPassportWithdrawn(id(), nextVersion(), place);
    }

    public AccessibilityPassportId id() {
        return new AccessibilityPassportId(uuid());
    }

    /** The same for every passport of one place. */
    public UUID place() {
        return place;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String territory() {
        return territory;
    }

    public @Nullable OrganisationId organisation() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    public List<AccessibilityFeature> features() {
        return Arrays.stream(features)
                .map(it -> it.split(BETWEEN, 2))
                .map(it -> new AccessibilityFeature(it[0], it[1]))
                .toList();
    }

    public LocalDate date() {
        return date;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public String status() {
        return status;
    }

    public @Nullable AccessibilityPassportId supersededBy() {
        return supersededBy == null ? null : new AccessibilityPassportId(supersededBy);
    }
}
