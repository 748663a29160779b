package org.familysupport.testing.sql;

/**
 * How many statements an act costs the database, reads included, whatever the number of rows (rulings 30). It is a constant of
 * the test that asserts it, with a comment that tells what the statements are:
 * {@code private static final Cost ACT = Cost.of("a step of the receiver", 6);}
 *
 * <p>From these constants {@code docs/statements.md} is made. They are good for nothing but {@link StatementCount#mustCost}, so
 * that what is listed is what is asserted.
 */
public final class Cost {
    private final String act;
    private final int most;
    private final boolean exact;
    private final int forEach;

    private Cost(String act, int most, boolean exact, int forEach) {
        this.act = act;
        this.most = most;
        this.exact = exact;
        this.forEach = forEach;
    }

    /** Always as many. */
    public static Cost of(String act, int statements) {
        return new Cost(act, statements, true, 0);
    }

    /** Never more, and fewer where there is less to do: the reason is to be told. */
    public static Cost atMost(String act, int statements) {
        return new Cost(act, statements, false, 0);
    }

    /** And so many for each of something that the act has several of. */
    public Cost andForEach(String what, int statements) {
        return new Cost(act, most, exact, statements);
    }

    /** Why it is more than six, or not always the same. */
    public Cost because(String reason) {
        return this;
    }

    boolean is(long statements, int times) {
        long due = most + (long) forEach * times;
        return exact ? statements == due : statements <= due;
    }

    String promised(int times) {
        return "%s is listed with %s%d".formatted(act, exact ? "" : "at most ", most + forEach * times);
    }
}
