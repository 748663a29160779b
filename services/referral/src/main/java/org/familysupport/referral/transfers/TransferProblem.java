package org.familysupport.referral.transfers;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum TransferProblem implements ProblemType {
    TRANSFER_OPEN(
            409,
            "The responsibility is being offered already",
            "Передача ответственности уже предложена и ждёт ответа");

    private final int status;
    private final String en;
    private final String ru;

    TransferProblem(int status, String en, String ru) {
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
