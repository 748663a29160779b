package org.familysupport.referral.consilia;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.referral.ConsiliumFormed;
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.events.referral.ConsiliumMemberJoined;
import org.familysupport.events.referral.ConsiliumMemberLeft;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** A body of several agencies that takes joint decisions, with its regulation and its dated members. */
@Entity
@Table(name = "consilia")
public class Consilium extends Aggregate {
    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String regulation;

    @Column(name = "legal_act", updatable = false)
    private @Nullable UUID legalAct;

    @Column(name = "quorum_percent", updatable = false)
    private int quorumPercent;

    @Column(updatable = false)
    private @Nullable String schedule;

    @Transient
    private List<ConsiliumMember> members = List.of();

    protected Consilium() {}

    Consilium(ConsiliumDraft draft, ActorRef actor, Instant now) {
        super(ConsiliumId.next().value(), actor, now);
        AgreementId act = draft.legalAct();
        this.organisation = draft.organisation().value();
        this.title = draft.title();
        this.regulation = draft.regulation();
        this.legalAct = act == null ? null : act.value();
        this.quorumPercent = draft.quorumPercent();
        this.schedule = draft.schedule();
        this.members = draft.members().stream().map(MemberDraft::member).toList();
    }

    /** Gives it the members that were read with it. */
    Consilium with(List<ConsiliumMember> read) {
        members = List.copyOf(read);
        return this;
    }

    ConsiliumFormed formed() {
        return new ConsiliumFormed(
                id(),
                version(),
                organisation(),
                legalAct == null ? null : new AgreementId(legalAct),
                quorumPercent,
                members.stream().map(ConsiliumMember::seat).toList(),
                createdAt());
    }

    /** Somebody is a member from a day on. */
    ConsiliumMemberJoined join(MemberDraft draft, ActorRef actor, Instant now) {
        ConsiliumMember joined = draft.member();
        List<ConsiliumMember> more = new ArrayList<>(members);
        more.add(joined);
        members = List.copyOf(more);
        changed(actor, now);
        return new ConsiliumMemberJoined(id(), nextVersion(), joined.seat(), now);
    }

    /** A member has a last day. */
    ConsiliumMemberLeft leave(ConsiliumMember member, LocalDate lastDay, ActorRef actor, Instant now) {
        ConsiliumMember left = member.leaving(lastDay);
        members = members.stream()
                .map(each -> each.id().equals(left.id()) ? left : each)
                .toList();
        changed(actor, now);
        return new ConsiliumMemberLeft(id(), nextVersion(), left.seat(), now);
    }

    public ConsiliumId id() {
        return new ConsiliumId(uuid());
    }

    /** Its secretariat. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String title() {
        return title;
    }

    /** Number of the document by which it works. */
    public String regulation() {
        return regulation;
    }

    /** The legal act or agreement it rests on. */
    public @Nullable UUID legalAct() {
        return legalAct;
    }

    /** How many of its members, in percent, must be present. */
    public int quorumPercent() {
        return quorumPercent;
    }

    /** When it sits, in words. */
    public @Nullable String schedule() {
        return schedule;
    }

    /** All there ever were. */
    public List<ConsiliumMember> members() {
        return members;
    }

    /** Those of a day. */
    List<ConsiliumMember> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.on(day)).toList();
    }
}
