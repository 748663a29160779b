package org.familysupport.matching.text;

import java.util.List;
import org.familysupport.kernel.privacy.Personal;

/**
 * One name, or another personal text, prepared for comparison once, so that comparing costs little.
 */
public final class NameText implements Personal {
    private static final int LETTERS_OF_A_SLIP = 3;

    private final String key;
    private final String skeleton;
    private final String sound;
    private final int[] names;
    private final boolean latin;
    private final String mistyped;
    private final long letters;
    private final long soundedLetters;

    private NameText(String key, int[] names, String skeleton) {
        this.key = key;
        this.skeleton = skeleton;
        this.sound = Sound.of(skeleton);
        this.names = names;
        this.latin = Script.hasLatin(key);
        this.letters = lettersOf(key);
        this.soundedLetters = lettersOf(skeleton);
        this.mistyped = latin ? Mistyped.asMeant(key) : "";
    }

    /** A given name: also its forms are known. */
    public static NameText given(String raw) {
        String key = MatchKey.of(raw);
        String skeleton = Romanisation.skeleton(key);
        NameText plain = new NameText(key, NameForms.shipped().namesOf(key, skeleton), skeleton);
        return plain.meant(true);
    }

    /** A surname or any other text. */
    public static NameText of(String raw) {
        String key = MatchKey.of(raw);
        return new NameText(key, new int[0], Romanisation.skeleton(key)).meant(false);
    }

    /** Of a key that is already one, such as a stem. */
    public static NameText ofKey(String key) {
        return new NameText(key, new int[0], Romanisation.skeleton(key));
    }

    /** What was meant, where the text is surely Russian typed on the Latin layout or in look-alike letters. */
    private NameText meant(boolean given) {
        if (mistyped.isEmpty() || !Mistyped.isRussian(key, mistyped)) {
            return this;
        }
        String meant = Romanisation.skeleton(mistyped);
        int[] known = given ? NameForms.shipped().namesOf(mistyped, meant) : names;
        return new NameText(mistyped, known, meant);
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** The match key. */
    public String key() {
        return key;
    }

    /** The key folded over scripts and transliterations. */
    public String skeleton() {
        return skeleton;
    }

    /** How it is heard. */
    public String sound() {
        return sound;
    }

    /** First sound and consonants, for finding. */
    public String frame() {
        return Sound.frame(skeleton);
    }

    public boolean isLatin() {
        return latin;
    }

    /**
     * Whether too many letters stand in one and not in the other for a slip or two to explain it; cheap, and true of most.
     */
    public boolean isFarFrom(NameText other) {
        return latin == other.latin ? areFar(letters, other.letters) : areFar(soundedLetters, other.soundedLetters);
    }

    private static boolean areFar(long some, long others) {
        return Long.bitCount(some & ~others) > LETTERS_OF_A_SLIP || Long.bitCount(others & ~some) > LETTERS_OF_A_SLIP;
    }

    private static long lettersOf(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    /** The parts of a double name. */
    public List<String> parts() {
        return Surname.parts(key);
    }

    /** Whether the list knows this name. */
    public boolean isListed() {
        return names.length > 0;
    }

    /** Whether it is a name in papers, and not only the short form of one. */
    public boolean isFullName() {
        return NameForms.shipped().share(key) > 0;
    }

    /** Whether one is a form of the other, or both are of a third. */
    public boolean isFormOf(NameText other) {
        for (int name : names) {
            for (int theirs : other.names) {
                if (name == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether this Latin text is the other Cyrillic one typed on the wrong layout, or in look-alike letters. */
    public boolean isMistypedFor(NameText other) {
        return latin != other.latin
                && (latin ? Mistyped.is(key, mistyped, other.key) : Mistyped.is(other.key, other.mistyped, key));
    }

    /** The numbers of the listed names it is a form of, for finding. */
    public int[] names() {
        return names.clone();
    }

    @Override
    public String toString() {
        return "***";
    }
}
