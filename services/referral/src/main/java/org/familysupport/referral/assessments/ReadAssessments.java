package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads assessments, alone, side by side and over time, each with the right to know whom they are about, and notes the read. */
@ApplicationScoped
public class ReadAssessments {
    private final Transactions transactions;
    private final Assessments assessments;
    private final ReadSubjects subjects;
    private final Audit audit;

    ReadAssessments(Transactions transactions, Assessments assessments, ReadSubjects subjects, Audit audit) {
        this.transactions = transactions;
        this.assessments = assessments;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** One; 404 also for who may not know whom it is about, 403 for who has a preview of them alone. */
    public Uni<SeenAssessment> one(AssessmentId id, Caller caller) {
        return transactions.run(() -> assessments
                .require(id, caller)
                .invoke(seen -> AssessmentPolicy.mayRead(caller, seen.access()).orRefuse())
                .invoke(seen -> noted(caller, "assessments.read", seen)));
    }

    /**
     * Two side by side.
     *
     * @throws Refused as for one, and 422 for two that are not about the same or not by the same version
     */
    public Uni<Comparison> comparison(AssessmentId first, AssessmentId second, Caller caller) {
        return transactions.run(() -> assessments
                .requireBoth(first, second, caller)
                .invoke(both -> both.forEach(
                        seen -> AssessmentPolicy.mayRead(caller, seen.access()).orRefuse()))
                .map(both -> new Comparison(both.getFirst(), both.getLast()))
                .invoke(comparison -> comparison.violations().orRefuse())
                .invoke(comparison -> {
                    noted(caller, "assessments.compare", comparison.first());
                    noted(caller, "assessments.compare", comparison.second());
                }));
    }

    /** A page of one subject, the last recorded first; 404 and 403 as for one. */
    public Uni<Page<AssessmentRow>> page(AssessmentFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> mayRead(filter.subject(), caller)
                .chain(() -> assessments.page(filter, page, caller))
                .invoke(() -> audit.note(caller, "assessments.list", filter.subject())));
    }

    /** All of one subject by one instrument, the earliest first; 404 and 403 as for one. */
    public Uni<List<ScoredDay>> overTime(SubjectRef subject, String instrument, Caller caller) {
        return transactions.run(() -> mayRead(subject, caller)
                .chain(() -> assessments.overTime(subject, instrument, caller))
                .invoke(() -> audit.note(caller, "assessments.scores", subject)));
    }

    private Uni<Void> mayRead(SubjectRef subject, Caller caller) {
        return subjects.access(subject, caller)
                .invoke(access -> AssessmentPolicy.mayRead(caller, access).orRefuse())
                .replaceWithVoid();
    }

    private void noted(Caller caller, String action, SeenAssessment seen) {
        audit.note(
                caller,
                action,
                seen.assessment().uuid(),
                List.of(seen.assessment().subject()));
    }
}
