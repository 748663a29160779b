package org.familysupport.referral.consents;

import java.util.Locale;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;

/** What a consent that is named as a legal basis can lack. */
public enum ConsentRule implements Rule {
    UNKNOWN_CONSENT("is no consent given about this subject", "не является данным согласием об этом получателе услуг"),
    CONSENT_NOT_IN_FORCE("is a consent not in force today", "согласие сегодня не действует"),
    PURPOSE_NOT_CONSENTED("is a consent for other purposes", "согласие дано для других целей"),
    RECEIVER_NOT_CONSENTED(
            "is a consent that does not name everybody who is to be told",
            "в согласии названы не все, кому передаются сведения"),
    NOT_NAMED("is not named in the consent on which this rests", "не назван в согласии, на котором это основано");

    private final String en;
    private final String ru;

    ConsentRule(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    /** Whether a consent is not known, which may be on its way: what else is wrong is told once that is sure. */
    public static boolean mayStillCome(Refused refusal) {
        return refusal.violations().stream().map(Violation::rule).anyMatch(UNKNOWN_CONSENT::equals);
    }

    /** The same where also the subject itself may be on its way. */
    public static boolean itOrItsSubjectMayStillCome(Refused refusal) {
        return refusal.type() == GeneralProblem.NOT_FOUND || mayStillCome(refusal);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
