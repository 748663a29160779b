package org.familysupport.registry.consents;

import java.util.Map;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum ConsentProblem implements ProblemType {
    NOT_A_REPRESENTATIVE(
            403,
            "Only a current legal representative, or the person itself when old enough, decides about consent",
            "О согласии решает только действующий законный представитель или сам человек, достигший нужного возраста"),
    CONSENT_EXISTS(409, "A consent with this id is recorded already", "Согласие с таким идентификатором уже записано"),
    CONSENT_DECIDED(409, "This consent is not open to that any more", "С этим согласием так поступить уже нельзя"),
    NOTICE_EXISTS(409, "This version of the notice is issued already", "Эта редакция уведомления уже издана"),
    NOTICE_SUPERSEDED(
            409, "A newer version of this notice is in use", "Действует более новая редакция этого уведомления");

    private final int status;
    private final String en;
    private final String ru;

    ConsentProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    Refused refused() {
        return new Refused(this);
    }

    /** The refusal of what does not follow from where a consent stands. */
    static Refused decided(ConsentStatus status) {
        return new Refused(CONSENT_DECIDED, Map.of("currentState", status.code()));
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
