package org.familysupport.referral.carers;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum CarerProblem implements ProblemType {
    CANDIDATE_ALREADY(409, "This person is a candidate already", "Этот человек уже кандидат"),
    COURSE_NOT_COMPLETED(409, "The candidate has not completed a course", "Кандидат не завершил подготовку");

    private final int status;
    private final String en;
    private final String ru;

    CarerProblem(int status, String en, String ru) {
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
