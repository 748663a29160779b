package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Issues a notice, or a new version of one: consents that were given stay with theirs. */
@ApplicationScoped
public class IssueNotice {
    private final Once once;
    private final Notices notices;
    private final ReadNotices read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    IssueNotice(Once once, Notices notices, ReadNotices read, Outbox outbox, Audit audit, InstantSource clock) {
        this.once = once;
        this.notices = notices;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues it once per attempt.
     *
     * @throws Refused 403 for who issues no notices, 422 for a former version that is not there or has another code, 409 when
     *     the code has versions already or the former one is superseded
     */
    public Uni<Answered<Notice>> issue(Attempt attempt, NoticeDraft draft, Caller caller) {
        ConsentPolicy.mayIssueNotices(caller).orRefuse();
        return once.answer(
                        attempt,
                        () -> notices.former(draft.supersedes()).chain(former -> add(draft, former, caller)),
                        id -> read.one(new ConsentNoticeId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> ConsentProblem.NOTICE_EXISTS.refused());
    }

    private Uni<Answered<Notice>> add(NoticeDraft draft, @Nullable Notice former, Caller caller) {
        boolean follows = former == null || former.code().equals(draft.code());
        if (!follows || (former == null && draft.supersedes() != null)) {
            throw Refused.because("/supersedes", GeneralRule.UNKNOWN_REFERENCE);
        }
        ConsentNoticeId id = draft.id() == null ? ConsentNoticeId.next() : draft.id();
        Notice notice = new Notice(id, draft, former, caller.actor(), clock.instant());
        return notices.add(notice)
                .chain(() -> outbox.append(notice.issued()))
                .chain(() -> former == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(former.giveWayTo(id, caller.actor(), clock.instant())))
                .invoke(() -> audit.note(caller, "consent-notices.issue", id.value()))
                .map(done -> new Answered<>(notice, Answer.created(id.value(), notice.version())));
    }
}
