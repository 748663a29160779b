package org.familysupport.referral.assessments;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum AssessmentProblem implements ProblemType {
    INSTRUMENT_PUBLISHED_AT_ONCE(
            409,
            "Another version of this instrument was published at the same moment",
            "В тот же момент опубликована другая версия методики");

    private final int status;
    private final String en;
    private final String ru;

    AssessmentProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    Refused refused() {
        return new Refused(this);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String ru() {
        return ru;
    }
}
