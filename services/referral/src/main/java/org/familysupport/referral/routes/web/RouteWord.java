package org.familysupport.referral.routes.web;

/** The fixed words of a printed route sheet. */
enum RouteWord {
    TITLE("Маршрутный лист ребёнка", "Route sheet of a child"),
    TITLE_OF_FAMILY("Маршрутный лист семьи", "Route sheet of a family"),
    NUMBER("Номер листа", "Number of the sheet"),
    CHILD("Номер ребёнка в регистре", "Number of the child in the registry"),
    FAMILY("Номер семьи в регистре", "Number of the family in the registry"),
    OPENED("Открыт", "Opened"),
    OPENED_BY("Открыла организация", "Opened by"),
    STATUS("Состояние", "Status"),
    REASON("Причина", "Reason"),
    STEPS("Шаги", "Steps"),
    STEP("№", "No."),
    AGENCY("Ведомство", "Agency"),
    ORGANISATION("Организация", "Organisation"),
    SERVICE("Услуга", "Service"),
    DUE("Срок", "Due"),
    STATE("Выполнение", "State"),
    ANY("любая организация ведомства", "any organisation of the agency"),
    LATE("срок истёк", "late"),
    UNKNOWN_ORGANISATION("организация вне справочника", "organisation not in the directory"),
    PRINTED("Напечатано", "Printed"),
    REPRESENTATIVE("представитель семьи", "a representative of the family"),
    CARE(
            "Содержит персональные данные. Передавать только тем, кто имеет на это право.",
            "Contains personal data. Hand on only to those who have a right to it.");

    private final String ru;
    private final String en;

    RouteWord(String ru, String en) {
        this.ru = ru;
        this.en = en;
    }

    String in(boolean english) {
        return english ? en : ru;
    }
}
