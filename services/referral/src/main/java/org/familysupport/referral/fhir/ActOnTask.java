package org.familysupport.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.referrals.ActOnReferral;
import org.familysupport.referral.referrals.FindGivenBack;
import org.familysupport.referral.referrals.ReadTasks;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.SeenReferral;
import org.familysupport.referral.referrals.SeenTask;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Lets a task get another status or tells how it stands, by the very act that {@code /api/v1/referrals} offers. */
@ApplicationScoped
public class ActOnTask {
    private final ReadTasks read;
    private final FindGivenBack givenBack;
    private final ActOnReferral actOn;

    ActOnTask(ReadTasks read, FindGivenBack givenBack, ActOnReferral actOn) {
        this.read = read;
        this.givenBack = givenBack;
        this.actOn = actOn;
    }

    /**
     * Does it once per attempt. Which act it is depends on where the task stands; if that changes meanwhile, so does the
     * version.
     *
     * @param seen the version that the caller saw
     * @throws Refused 404 for who may not see it, and as the act
     */
    public Uni<ToldTask> act(Attempt attempt, UUID id, Version seen, TaskWords words, Caller caller) {
        return read.toActOn(id, caller)
                .chain(found -> act(attempt, found, seen, words, caller))
                .chain(answered -> givenBack
                        .by(answered.value().referral())
                        .map(before -> told(answered, id, before.orElse(null))));
    }

    private Uni<Answered<SeenReferral>> act(
            Attempt attempt, SeenTask found, Version seen, TaskWords words, Caller caller) {
        ReferralAct act = TaskActs.to(words.status(), found.task().status());
        return actOn.act(attempt, found.seen().referral().id(), act, seen, words.forSeatOf(found), caller);
    }

    private static ToldTask told(Answered<SeenReferral> answered, UUID id, @Nullable UUID givesBack) {
        SeenReferral seen = answered.value();
        return seen.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .map(task -> ToldTask.of(seen, task, givesBack, answered.version(seen.version())))
                .orElseThrow(Refused::notFound);
    }
}
