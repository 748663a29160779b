package org.familysupport.prove.model;

/** What one receiver is asked. */
final class Task {
    final Party receiver;
    String status = Steps.REQUESTED;
    long version = 1;
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
        copy.lost = lost;
        copy.knows = knows;
        copy.delivered = delivered;
        return copy;
    }

    void move(String to, Knows then) {
        status = to;
        knows = then;
        version++;
    }

    /** Another receiver was faster. */
    void lose() {
        move(Steps.CANCELLED, Knows.NOTHING);
        lost = true;
    }

    boolean isAsked() {
        return status.equals(Steps.REQUESTED);
    }
}
