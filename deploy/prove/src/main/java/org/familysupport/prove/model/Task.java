package org.familysupport.prove.model;

/** What one receiver is asked. */
final class Task {
    final Party receiver;
    String status = Steps.REQUESTED;
    long version = 1;
    /** What stands beside the status; empty for nothing. */
    String says = "";

    boolean lost;
    Knows knows = Knows.PREVIEW;
    int delivered;

    Task(Party receiver) {
        this.receiver = receiver;
    }

    Task copy() {
        Task copy = new Task(receiver);
        copy.status = status;
        copy.version = version;
        copy.says = says;
        copy.lost = lost;
        copy.knows = knows;
        copy.delivered = delivered;
        return copy;
    }

    void move(String to, Knows then, String word) {
        status = to;
        knows = then;
        says = word;
        lost = false;
        version++;
    }

    /** Another receiver was faster. */
    void lose() {
        move(Steps.CANCELLED, Knows.NOTHING, "");
        lost = true;
    }

    /** Its receiver wants to refuse, and may not alone. */
    boolean isDenied() {
        return says.equals(Steps.DENIAL_TO_CONFIRM);
    }

    boolean isAsked() {
        return status.equals(Steps.REQUESTED);
    }
}
