package org.familysupport.registry.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionLifted;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A family or person is hidden from all but the organisations of a team (domain row 10).
 *
 * <p>It gives nobody a right: who is of the team knows what its other rights let it know, everybody else knows nothing.
 */
@Entity
@Table(name = "restrictions")
public class Restriction extends Aggregate {
    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String compartment;

    @Column(updatable = false)
    private String team;

    @Column(name = "basis_kind", updatable = false)
    private String basisKind;

    @Column(name = "basis_reference", updatable = false)
    private String basisReference;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    protected Restriction() {}

    /** Whoever places it is of the team. */
    Restriction(RestrictionDraft draft, ActorRef actor, Instant now) {
        super(RestrictionId.next().value(), actor, now);
        this.subjectKind = draft.subject().kind().code();
        this.subject = draft.subject().id();
        this.compartment = draft.compartment();
        this.team = Stream.concat(Stream.of(actor.organisation()), draft.team().stream())
                .distinct()
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
        this.basisKind = draft.basisKind();
        this.basisReference = draft.basisReference();
        this.placedAt = now;
    }

    RestrictionPlaced placed() {
        return new RestrictionPlaced(id(), version(), subject(), compartment, team(), placedAt, null);
    }

    /** Ends it now. */
    RestrictionLifted lift(ActorRef actor, Instant now) {
        if (liftedAt != null) {
            throw RestrictionProblem.ALREADY_LIFTED.refused();
        }
        liftedAt = now;
        changed(actor, now);
        return new RestrictionLifted(id(), nextVersion(), subject(), compartment, team(), placedAt, now);
    }

    public RestrictionId id() {
        return new RestrictionId(uuid());
    }

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.of(subjectKind), subject);
    }

    public String compartment() {
        return compartment;
    }

    public List<OrganisationId> team() {
        return Arrays.stream(team.split(" "))
                .map(UUID::fromString)
                .map(OrganisationId::new)
                .toList();
    }

    public String basisKind() {
        return basisKind;
    }

    public String basisReference() {
        return basisReference;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public @Nullable Instant liftedAt() {
        return liftedAt;
    }
}
