// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.Reason;
import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.CardReader;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.PlateReader;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.SpaceSensor;
import city.madang.device.role.TextBoard;
import city.madang.device.role.VehicleDetector;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.SettingsType;
import city.madang.kit.devices.links.SessionLinks;
import city.madang.kit.devices.register.DeviceRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Opens a device once. */
final class Opener {
    static final List<Class<? extends DeviceRole>> ROLES = List.of(
            Barrier.class,
            VehicleDetector.class,
            PlateReader.class,
            Camera.class,
            SpaceSensor.class,
            TextBoard.class,
            PayStation.class,
            CardReader.class,
            CashDrawer.class,
            ReceiptPrinter.class);

    private final DeviceRow row;
    private final Surroundings around;
    private final SessionSink sink;
    private SessionLinks ways;
    private Opened made;
    private boolean abandoned;

    /** @param lost is told when the session gives itself up */
    Opener(DeviceRow row, Surroundings around, Consumer<Reason> lost) {
        this.row = row;
        this.around = around;
        sink = new SessionSink(row.device(), around, lost);
    }

    /** What it tells while it takes a message. */
    Gathering gathering() {
        return sink.gathering();
    }

    /** On the strand. */
    <S> Opened open(DeviceDriver<S> driver, SessionLinks links) throws IOException, InterruptedException {
        var config = config(driver);
        var problems = driver.check(config);
        if (!problems.isEmpty()) {
            throw new Failures.Misconfigured(problems.get(0).message());
        }
        begin(links);
        var session = driver.open(config, sink, links);
        var roles =
                ROLES.stream().filter(role -> session.role(role).isPresent()).collect(Collectors.toSet());
        boolean reads = session.role(PlateReader.class)
                .filter(PlateReader::readsOnOrder)
                .isPresent();
        return made(new Opened(session, sink, links, roles, reads, Opened.pause(session)));
    }

    private synchronized void begin(SessionLinks links) {
        ways = links;
    }

    private synchronized Opened made(Opened opened) throws InterruptedException {
        if (abandoned) {
            opened.close();
            throw new InterruptedException("too late");
        }
        made = opened;
        return opened;
    }

    private <S> DeviceConfig<S> config(DeviceDriver<S> driver) {
        try {
            var settings = SettingsType.of(driver.settings()).with(around.settings(row));
            return new DeviceConfig<>(row.device(), settings, row.above(), Run.TIMEOUT, around.clock());
        } catch (IllegalArgumentException e) {
            throw new Failures.Misconfigured(e);
        }
    }

    /** It failed, or took too long: what comes of it is passed over. */
    synchronized void abandon() {
        abandoned = true;
        if (made != null) {
            made.close();
        }
        sink.close();
        if (ways != null) {
            ways.close();
        }
    }
}
