package org.familysupport.referral.referrals;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum ReferralProblem implements ProblemType {
    REFERRAL_EXISTS(409, "This referral exists already", "Такое направление уже есть"),
    ALREADY_ASKED(
            409,
            "A receiver is being asked for this help to this subject already",
            "Получатель уже рассматривает или оказывает эту помощь этому получателю услуг"),
    DELIVERY_MISSING(
            409,
            "No service given within this referral is known yet",
            "Ещё нет сведений об услугах, оказанных по этому направлению"),
    CONSENT_ENDED(
            409,
            "The consent on which this referral rests has ended",
            "Согласие, на котором основано это направление, прекращено");

    private final int status;
    private final String en;
    private final String ru;

    ReferralProblem(int status, String en, String ru) {
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
