// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.spi.Setting;

/** Where the printer is, which letters it has, and what it can confirm. */
public interface ReceiptEscposSettings {
    /** By what the printer says that it has printed what it was sent. */
    enum Confirmation {
        /** The answer to a question about its paper that stands behind the receipt ({@code GS r}); nearly all printers give it. */
        STATUS,
        /** A number that stands behind the receipt and is sent back ({@code GS ( H}); newer printers of Epson do. */
        PROCESS_ID
    }

    /** Whether a drawer hangs on the printer, and on which pin of its socket. */
    enum Drawer {
        NONE,
        PIN_2,
        PIN_5
    }

    @Setting(order = 1)
    String host();

    @Setting(order = 2, fallback = "9100", least = 1, most = 65535)
    int port();

    /** Of its letters of 12 dots. */
    @Setting(order = 3, fallback = "48", least = 16, most = 80)
    int columns();

    /** The name in Java of the letters that the printer has at this page. */
    @Setting(order = 4, fallback = "IBM437", most = 40)
    String charset();

    @Setting(order = 5, fallback = "0", least = 0, most = 255)
    int page();

    @Setting(order = 6, fallback = "STATUS")
    Confirmation confirmation();

    @Setting(order = 7, fallback = "NONE")
    Drawer drawer();
}
