package org.familysupport.referral.handovers;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals that every hand-over knows. */
public enum HandOverProblem implements ProblemType {
    TAKEN_BY_ANOTHER(409, "Another receiver has taken it", "Уже принято другим получателем");

    private final int status;
    private final String en;
    private final String ru;

    HandOverProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    /** The refusal for a receiver who was slower than another. */
    public Refused refused() {
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
