package org.familysupport.matching.text;

/** In which letters a key is written. */
public final class Script {
    private Script() {}

    public static boolean hasLatin(String key) {
        return key.chars().anyMatch(Script::isLatin);
    }

    public static boolean hasCyrillic(String key) {
        return key.chars().anyMatch(Script::isCyrillic);
    }

    static boolean isLatin(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0x24f);
    }

    static boolean isCyrillic(int c) {
        return c >= 0x400 && c <= 0x4ff;
    }
}
