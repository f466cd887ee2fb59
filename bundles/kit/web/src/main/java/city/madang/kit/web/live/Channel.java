// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

/** The way to one browser that stays open. Nothing here waits for the browser. Safe for several threads. */
public interface Channel {
    /** Sends, or keeps for later when the line is full; does nothing when the browser has gone. */
    void send(String text);

    /** Whether what was sent before is still not on its way. */
    boolean isBehind();

    /** Ends the answer in good order. */
    void end();

    /** Called once, when the browser has gone or the answer has ended. */
    void whenOver(Runnable over);
}
