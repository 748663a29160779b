package org.familysupport.registry.identities;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum IdentityProblem implements ProblemType {
    ALREADY_LINKED(409, "These records are linked already", "Эти записи уже связаны"),
    MARKED_AS_TWO(
            409,
            "These records were marked as two that must never be linked",
            "Записи отмечены как разные: связывать их нельзя"),
    TWO_HOMES(
            409,
            "By these records the child lives in two families: link the families first, or move the child",
            "По этим записям ребёнок живёт в двух семьях: сначала свяжите семьи или переместите ребёнка"),
    LINKED_MEMBERS(
            409,
            "A child lives in both families by records that are linked: end that link first",
            "В обеих семьях живёт ребёнок, записи о котором связаны: сначала снимите эту связь"),
    MARKED_ALREADY(409, "These records are marked as two already", "Эти записи уже отмечены как разные"),
    LINK_ENDED(409, "This link has ended", "Эта связь уже снята"),
    MARK_LIFTED(409, "This mark was lifted", "Эта отметка уже снята"),
    PAIR_DECIDED(409, "This pair was decided", "По этой паре решение уже принято"),
    MODEL_NOT_SANE(
            409,
            "By these weights agreement and difference do not speak as they must",
            "По этим весам совпадение и различие значат не то, что должны"),
    MODEL_ACTIVE(409, "This model is active already", "Эта модель уже действует"),
    UNDECIDED_WITH_THE_BATCH(
            424,
            "Nothing wrong here, but another row of the batch was refused",
            "Строка верна, но пакет отменён из-за другой строки");

    private final int status;
    private final String en;
    private final String ru;

    IdentityProblem(int status, String en, String ru) {
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
