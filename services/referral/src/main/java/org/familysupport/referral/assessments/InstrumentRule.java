package org.familysupport.referral.assessments;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in instruments, assessments and needs. */
enum InstrumentRule implements Rule {
    NOT_COUNTED("is a scale in which no question counts", "шкала, в которой не учитывается ни один вопрос"),
    NOT_COUNTING("is a question that counts in no scale", "вопрос, который не учитывается ни в одной шкале"),
    BANDS_NOT_RISING("must rise from band to band", "нижние границы уровней должны возрастать"),
    BANDS_INCOMPLETE("must give a band to every score", "уровни должны охватывать все возможные баллы"),
    ANONYMOUS("cannot stand in an anonymous questionnaire", "не может быть в анонимной анкете"),
    ABOUT_NOBODY("is an anonymous questionnaire", "это анонимная анкета"),
    NOT_ANONYMOUS("is no anonymous questionnaire", "это не анонимная анкета"),
    OTHER_INSTRUMENT("was made with another version or instrument", "проведена по другой методике или её версии"),
    OTHER_SUBJECT("is about somebody else", "проведена в отношении другого лица или семьи"),
    OTHER_KIND("is another kind than that of the earlier versions", "не тот вид, что у прежних версий"),
    NOT_OVER("is not over yet", "ещё не завершён");

    private final String en;
    private final String ru;

    InstrumentRule(String en, String ru) {
        this.en = en;
        this.ru = ru;
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
