package org.familysupport.kernel.refusal;

import java.util.Locale;

/** The rules common to all rooms; rooms add their own enums where a rule is theirs alone. */
public enum GeneralRule implements Rule {
    REQUIRED("must be given", "обязательно"),
    UNKNOWN_FIELD("is not a field of this request", "нет такого поля в запросе"),
    UNKNOWN_PARAMETER("is not a parameter of this request", "нет такого параметра запроса"),
    DUPLICATE_FIELD("is given twice", "указано дважды"),
    WRONG_TYPE("has the wrong type", "имеет неверный тип"),
    SYNTAX("is not valid JSON", "не является правильным JSON"),
    FORBIDDEN_CHARACTER("contains a character that is not allowed", "содержит недопустимый символ"),
    FORMAT("has the wrong format", "имеет неверный формат"),
    CHECK_DIGIT("has a wrong check digit", "неверное контрольное число"),
    TOO_LONG("is too long", "слишком длинное"),
    TOO_SHORT("is too short", "слишком короткое"),
    TOO_MANY("has too many items", "слишком много элементов"),
    OUT_OF_RANGE("is out of range", "вне допустимых пределов"),
    UNKNOWN_CODE("is not a code of this list", "нет такого кода в справочнике"),
    RETIRED_CODE("is a code no longer in use", "код больше не используется"),
    DATE_ORDER("ends before it begins", "окончание раньше начала"),
    FUTURE_DATE("must not lie in the future", "не может быть в будущем"),
    UNKNOWN_REFERENCE("refers to nothing known", "ссылается на неизвестное"),
    REPEATED("stands more than once", "повторяется"),
    NOT_ALLOWED("is not allowed here", "здесь не допускается");

    private final String en;
    private final String ru;

    GeneralRule(String en, String ru) {
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
