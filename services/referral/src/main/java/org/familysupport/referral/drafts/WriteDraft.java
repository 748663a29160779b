package org.familysupport.referral.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.referral.deadlines.KeepDeadlines;
import org.familysupport.referral.deadlines.Terms;
import org.familysupport.referral.deadlines.Timer;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.jspecify.annotations.Nullable;

/** Begins a draft, writes on it, deletes it. */
@ApplicationScoped
public class WriteDraft {
    private static final int GONE = 204;

    private final Once once;
    private final Patience patience;
    private final Drafts drafts;
    private final KeepDeadlines deadlines;
    private final Audit audit;
    private final InstantSource clock;

    WriteDraft(Once once, Patience patience, Drafts drafts, KeepDeadlines deadlines, Audit audit, InstantSource clock) {
        this.once = once;
        this.patience = patience;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins one, once per attempt.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who may not change it or does not stand for the source, 503 when
     *     the feed of rights lags
     */
    public Uni<Answered<SeenDraft>> begin(
            Attempt attempt, SubjectRef subject, OrganisationId source, DraftContent content, Caller caller) {
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> once.answer(
                        attempt,
                        () -> drafts.ground(subject, source, content, caller)
                                .invoke(ground -> mayBegin(ground, caller))
                                .chain(ground -> enter(subject, source, content, ground, caller)),
                        again -> drafts.require(new ReferralId(again), caller)));
    }

    private static void mayBegin(Drafts.Ground ground, Caller caller) {
        DraftPolicy.mayWrite(caller, ground.access()).orRefuse();
        Decision.only(ground.forSource()).orRefuse();
    }

    private Uni<Answered<SeenDraft>> enter(
            SubjectRef subject, OrganisationId source, DraftContent content, Drafts.Ground ground, Caller caller) {
        Instant now = clock.instant();
        Draft draft = new Draft(
                        subject,
                        source,
                        content,
                        caller.actingFor(source.value()).actor(),
                        now)
                .keptUntil(term(ground.terms(), now));
        return drafts.add(draft)
                .invoke(() -> audit.note(caller, "drafts.begin", subject))
                .map(done -> new Answered<>(
                        new SeenDraft(draft, ground.access(), caller), Answer.created(draft.uuid(), draft.version())));
    }

    /**
     * Writes on it, once per attempt; the whole is given anew, and where it is the same nothing changes.
     *
     * @throws Refused 404 for who has no such draft, 403 for who may not change its subject, 412 when it has changed, 422 for another
     *     subject or source
     */
    public Uni<Answered<SeenDraft>> write(
            Attempt attempt,
            ReferralId id,
            Version seen,
            SubjectRef subject,
            OrganisationId source,
            DraftContent content,
            Caller caller) {
        return once.answer(
                attempt,
                () -> writable(id, seen, caller)
                        .invoke(found -> mustStay(found.draft(), subject, source))
                        .invoke(found -> audit.note(caller, "drafts.write", subject))
                        .chain(found -> found.draft().content().equals(content)
                                ? Uni.createFrom().item(new Answered<>(found, Answer.done(id.value(), seen.number())))
                                : drafts.terms(subject, content)
                                        .invoke(terms -> write(found.draft(), content, terms, caller))
                                        .map(terms ->
                                                new Answered<>(found, Answer.done(id.value(), seen.number() + 1)))),
                again -> drafts.require(id, caller));
    }

    private void write(Draft draft, DraftContent content, Terms terms, Caller caller) {
        Instant now = clock.instant();
        draft.write(content, caller.actingFor(draft.source().value()).actor(), now);
        draft.keptUntil(term(terms, now));
    }

    private static void mustStay(Draft draft, SubjectRef subject, OrganisationId source) {
        new Violations()
                .unless(draft.subject().equals(subject), "/subject", GeneralRule.NOT_ALLOWED)
                .unless(draft.source().equals(source), "/source", GeneralRule.NOT_ALLOWED)
                .orRefuse();
    }

    /**
     * Deletes it, once per attempt; also when its subject is another's by now, for the text is of who wrote it.
     *
     * @throws Refused 404 for who has no such draft, 403 for who does not work with families, 412 when it has changed
     */
    public Uni<Answered<UUID>> delete(Attempt attempt, ReferralId id, Version seen, Caller caller) {
        return once.answer(
                attempt,
                () -> drafts.requireOwn(id, caller)
                        .invoke(found -> DraftPolicy.mayDelete(caller).orRefuse())
                        .invoke(found -> seen.mustBe(found.version()))
                        .invoke(found -> audit.note(caller, "drafts.delete", found.subject()))
                        .chain(drafts::remove)
                        .map(done -> new Answered<>(id.value(), new Answer(GONE, id.value(), seen.number()))),
                again -> Uni.createFrom().item(again));
    }

    private Uni<SeenDraft> writable(ReferralId id, Version seen, Caller caller) {
        return drafts.requireFresh(id, caller)
                .invoke(found -> DraftPolicy.mayWrite(caller, found.access()).orRefuse())
                .invoke(found -> seen.mustBe(found.draft().version()));
    }

    private @Nullable Instant term(Terms terms, Instant now) {
        return deadlines.due(Timer.KEEP_DRAFT, terms, now).orElse(null);
    }
}
