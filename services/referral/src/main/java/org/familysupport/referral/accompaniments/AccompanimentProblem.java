package org.familysupport.referral.accompaniments;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum AccompanimentProblem implements ProblemType {
    ACCOMPANIMENT_OPEN(409, "An accompaniment is open already", "Сопровождение уже открыто"),
    BASIS_ENDED(
            409,
            "The consent on which this accompaniment rests has ended",
            "Согласие, на котором основано сопровождение, прекращено");

    private final int status;
    private final String en;
    private final String ru;

    AccompanimentProblem(int status, String en, String ru) {
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
