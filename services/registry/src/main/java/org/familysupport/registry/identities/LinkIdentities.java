package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/**
 * Links two records of one person or family, and takes the link back.
 *
 * <p>No row of either record changes: what was written under one id stays there, before, while and after they are linked. So to unlink
 * restores both exactly.
 */
@ApplicationScoped
public class LinkIdentities {
    private final Once once;
    private final Links links;
    private final OpenPairs pairs;
    private final MarkIdentities mark;
    private final ReadLinks read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    LinkIdentities(
            Once once,
            Links links,
            OpenPairs pairs,
            MarkIdentities mark,
            ReadLinks read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.links = links;
        this.pairs = pairs;
        this.mark = mark;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Links two records, and with them all that are linked with one of the two already.
     *
     * @throws Refused 403 for anyone but a steward, 422 for a record that is not there, 409 when they are linked, or marked as two, or
     *     would have a child live in two families that are not linked
     */
    public Uni<Answered<IdentityLink>> link(Attempt attempt, LinkDraft draft, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> links.inTurn()
                                .chain(() -> linkNow(draft, caller))
                                .map(link -> new Answered<>(link, Answer.created(link.uuid(), link.version()))),
                        id -> read.one(new IdentityLinkId(id), caller))
                .onFailure(Links.TWO_HOMES)
                .transform(broken -> IdentityProblem.TWO_HOMES.refused());
    }

    /** The same with the open transaction, which has waited for its turn. */
    Uni<IdentityLink> linkNow(LinkDraft draft, Caller caller) {
        return links.ground(draft, caller)
                .invoke(ground -> ground.mustBeThere("/kept", "/linked"))
                .invoke(Ground::mustBeFree)
                .invoke(Ground::mustHaveOneHome)
                .map(ground -> new IdentityLink(draft, caller.actor(), clock.instant()))
                .call(link -> links.add(link))
                .call(link -> pairs.decided(link.kept(), link.linked(), OpenPairs.SAME, clock.instant(), caller))
                .call(link -> outbox.append(link.made()))
                .invoke(link -> audit.note(caller, "identities.link", link.ref(link.kept())))
                .invoke(link -> audit.note(caller, "identities.link", link.ref(link.linked())));
    }

    /**
     * Ends a link. Whoever was linked with one of the two otherwise stays with it, as if this link had never been.
     *
     * @param never whether the two are marked so that they are not linked again
     * @throws Refused 403 for anyone but a steward, 404 for no such link, 412 for a version that is not the present, 409 when it has ended,
     *     or is of two families in both of which a child lives by records that are linked
     */
    public Uni<Answered<IdentityLink>> unlink(
            Attempt attempt, IdentityLinkId id, Version seen, String reason, boolean never, Caller caller) {
        IdentityPolicy.mayDecide(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> links.inTurn()
                                .chain(() -> links.require(id, caller))
                                .invoke(link -> seen.mustBe(link.version()))
                                .invoke(LinkIdentities::mustHold)
                                .call(link -> outbox.append(link.end(reason, never, caller.actor(), clock.instant())))
                                .call(link -> never
                                        ? mark.keep(
                                                new LinkDraft(link.kind(), link.kept(), link.linked(), reason), caller)
                                        : pairs.waits(link.kept(), link.linked()))
                                .invoke(link -> audit.note(caller, "identities.unlink", link.ref(link.kept())))
                                .invoke(link -> audit.note(caller, "identities.unlink", link.ref(link.linked())))
                                .map(link -> new Answered<>(link, Answer.done(link.uuid(), seen.number() + 1))),
                        again -> read.one(id, caller))
                .onFailure(Links.TWO_HOMES)
                .transform(broken -> IdentityProblem.LINKED_MEMBERS.refused());
    }

    private static void mustHold(IdentityLink link) {
        if (!link.holds()) {
            throw IdentityProblem.LINK_ENDED.refused();
        }
    }
}
