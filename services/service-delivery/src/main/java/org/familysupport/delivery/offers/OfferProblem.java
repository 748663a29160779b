package org.familysupport.delivery.offers;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum OfferProblem implements ProblemType {
    OFFER_EXISTS(409, "This is offered already", "Такое предложение уже есть");

    private final int status;
    private final String en;
    private final String ru;

    OfferProblem(int status, String en, String ru) {
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
