// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

/** What an operator can set, file {@code etc/city.madang.kit.files.cfg}. */
public @interface FilesSettings {
    /** Where ClamAV's daemon listens, {@code host:port}; empty for no scanning. */
    String clamd() default "";

    /** How long the scanner may take for one file, in seconds. */
    int clamdSeconds() default 60;

    /** While the scanner is away: true takes files and keeps them back until they were scanned, false refuses them. */
    boolean quarantine() default false;

    /** Days after which bytes that belong to no record are removed; longer than the age of any backup of the database that may be restored. */
    int orphanDays() default 30;
}
