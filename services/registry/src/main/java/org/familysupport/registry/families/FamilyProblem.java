package org.familysupport.registry.families;

import java.util.List;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Rule;
import org.familysupport.kernel.refusal.Violation;
import org.familysupport.persistence.store.Constraint;

/** The refusals of this room. */
public enum FamilyProblem implements ProblemType {
    FAMILY_EXISTS(409, "This family is registered already", "Эта семья уже есть в реестре"),
    FAMILY_LINKED(
            409,
            "This record is linked: use the one that stands for it",
            "Эта запись связана с другой: используйте основную"),
    ALREADY_A_MEMBER(409, "This person belongs to the family already", "Этот человек уже состоит в семье"),
    NOT_A_MEMBER(409, "This person does not belong to the family now", "Этот человек сейчас не состоит в семье"),
    CHILD_HAS_A_HOME(
            409,
            "The child lives in another family on some of these days; move it, or say that this is a second home",
            "Ребёнок в эти дни живёт в другой семье; переместите его или укажите, что это второй дом"),
    LINKED_STAY_BEGINS_LATER(
            409,
            "By another record somebody who goes came to the family after that day; say a later day, or part the records",
            "По другой записи кто-то из уходящих вошёл в семью позже этого дня; укажите более поздний день или разделите записи"),
    LINKED_STAY_ENDS_LATER(
            409,
            "By another record somebody who goes left the family after that day; say a later day, or part the records",
            "По другой записи кто-то из уходящих вышел из семьи позже этого дня; укажите более поздний день или разделите записи"),
    LEFT_BEFORE_JOINING(422, "The last day lies before the first", "Последний день раньше первого");

    private final int status;
    private final String en;
    private final String ru;

    FamilyProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    /** Whether a write failed because a child lives in another family on some of these days, and nobody said it has two homes. */
    public static boolean isElsewhere(Throwable failure) {
        return Constraint.broken("memberships_one_home").test(failure);
    }

    Refused refused() {
        return new Refused(this);
    }

    /** With the place in the request that is meant. */
    Refused refusedAt(String pointer, Rule rule) {
        return new Refused(this, List.of(new Violation(pointer, rule)));
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
