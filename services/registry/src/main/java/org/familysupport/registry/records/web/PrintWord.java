package org.familysupport.registry.records.web;

/** The fixed words of a printed record. */
enum PrintWord {
    TITLE("Единая запись о помощи", "Continuous support record"),
    PEOPLE_OF_FAMILY("Состав семьи", "Members of the family"),
    PERSON("Человек", "Person"),
    NAME_HIDDEN("имя скрыто", "name hidden"),
    RESPONSIBLE("Ответственная организация", "Responsible organisation"),
    PERIOD("Период", "Period"),
    WHOLE_PERIOD("весь", "all"),
    SINCE("с", "from"),
    UNTIL("по", "to"),
    KIND("Вид записей", "Kind of entries"),
    SECTOR("Ведомство", "Sector"),
    BY_ORGANISATION("Только записи организации", "Only entries of"),
    AS_OF("Как было известно на", "As known on"),
    LEFT_OUT("Не показано, так как доступна часть", "Left out, as a part may be known"),
    RECORD_NUMBER("Номер", "Number"),
    ENTRIES("События", "Facts"),
    DAY("День", "Day"),
    FACT("Событие", "Fact"),
    ORGANISATION("Организация", "Organisation"),
    DETAILS("Подробности", "Details"),
    NOTHING("Записей нет.", "No entries."),
    GAP("Перерыв в помощи, дней", "Gap in support, days"),
    OPEN_GAP("Помощи нет до сих пор, дней", "No support to this day, days"),
    PRINTED("Напечатано", "Printed"),
    UNKNOWN_ORGANISATION("организация вне справочника", "organisation not in the directory"),
    CARE(
            "Содержит персональные данные. Передавать только тем, кто имеет на это право.",
            "Contains personal data. Hand on only to those who have a right to it.");

    private final String ru;
    private final String en;

    PrintWord(String ru, String en) {
        this.ru = ru;
        this.en = en;
    }

    String in(boolean english) {
        return english ? en : ru;
    }
}
