package org.familysupport.matching.text;

import java.util.Arrays;
import java.util.List;

/** Russian surnames: two endings of one family, and double ones. */
public final class Surname {
    private static final String[][] PAIRS = {
        {"ОВА", "ОВ"},
        {"ЕВА", "ЕВ"},
        {"ИНА", "ИН"},
        {"ЫНА", "ЫН"},
        {"СКАЯ", "СК"},
        {"ЦКАЯ", "ЦК"},
        {"СКИЙ", "СК"},
        {"ЦКИЙ", "ЦК"},
        {"СКОЙ", "СК"},
        {"ЦКОЙ", "ЦК"},
        {"АЯ", ""},
        {"ЫЙ", ""},
        {"ИЙ", ""},
        {"ОЙ", ""},
        {"OVA", "OV"},
        {"EVA", "EV"},
        {"SKAIA", "SK"},
        {"SKAYA", "SK"},
        {"SKII", "SK"},
        {"SKIY", "SK"},
        {"SKY", "SK"},
    };

    private Surname() {}

    /** What Иванов and Иванова share: a hint that two are of one family, no proof that they are one person. */
    public static String stem(String key) {
        for (String[] pair : PAIRS) {
            if (key.endsWith(pair[0]) && key.length() > pair[0].length() + 1) {
                return key.substring(0, key.length() - pair[0].length()) + pair[1];
            }
        }
        return key;
    }

    /** The parts of a double surname of at least three letters each; one part for any other. */
    public static List<String> parts(String key) {
        if (key.indexOf('-') < 0 && key.indexOf(' ') < 0) {
            return List.of(key);
        }
        List<String> parts = Arrays.stream(key.split("[- ]"))
                .filter(part -> part.length() > 2)
                .toList();
        return parts.isEmpty() ? List.of(key) : parts;
    }
}
