package org.familysupport.registry.people;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;

/** The refusals of this room. */
public enum PersonProblem implements ProblemType {
    PERSON_EXISTS(
            409,
            "A person with such an identifier is registered already",
            "Человек с таким идентификатором уже есть в реестре"),
    LOOK_ALIKES(
            409,
            "Somebody on record may be the same person",
            "В реестре есть человек, который может быть тем же самым"),
    PERSON_LINKED(
            409,
            "This record is linked: use the one that stands for it",
            "Эта запись связана с другой: используйте основную"),
    NOTHING_TO_END(409, "There is nothing of this to end on that day", "Нет того, что можно завершить этим днём");

    private final int status;
    private final String en;
    private final String ru;

    PersonProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    /** Whether a write failed because the person's id or a number of it belongs to somebody. */
    public static boolean isTaken(Throwable failure) {
        return Constraint.broken("person_identifiers_unique").test(failure)
                || Constraint.broken("people_pkey").test(failure);
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
