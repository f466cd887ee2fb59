// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Plate;
import city.madang.device.Reason;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.PlateReader;
import city.madang.device.role.TextBoard;
import city.madang.device.role.VehicleDetector;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** A lane: a vehicle stands on the loop until the gate has let it through. */
final class Lane implements Part, Barrier, VehicleDetector, PlateReader, Camera, TextBoard {
    private static final int LINES = 2;
    private static final int COLUMNS = 16;
    private static final int SURE = 90;
    private static final int WIDE = 320;
    private static final int HIGH = 240;
    private static final int RGB = 0xffffff;

    private final Teller teller;
    private final Traveller traveller;
    private Optional<Plate> vehicle = Optional.empty();
    private Position position = Position.CLOSED;
    private boolean occupied;
    private boolean held;

    Lane(Teller teller, Traveller traveller) {
        this.teller = teller;
        this.traveller = traveller;
    }

    /** Which vehicles come through a lane. */
    interface Traveller {
        /** The next one; empty when none is there. */
        Optional<Plate> next(RandomGenerator random);

        /** It is through. */
        void through(Plate plate);
    }

    @Override
    public void begin() {
        teller.tell(stamp -> new BarrierMoved(stamp, position, By.UNKNOWN));
        teller.tell(stamp -> new VehicleSensed(stamp, 1, occupied));
    }

    @Override
    public void pass(boolean comes, RandomGenerator random) {
        if (occupied && position == Position.OPEN) {
            sense(false);
            vehicle.ifPresent(traveller::through);
            if (!held) {
                move(Position.CLOSED, By.UNKNOWN);
            }
        } else if (comes && !occupied) {
            vehicle = traveller.next(random);
            if (vehicle.isPresent()) {
                sense(true);
                seen(random);
            }
        }
    }

    private void sense(boolean now) {
        occupied = now;
        teller.tell(stamp -> new VehicleSensed(stamp, 1, now));
    }

    private void seen(RandomGenerator random) {
        var sure = OptionalInt.of(SURE + random.nextInt(10));
        // who asks for a reading while nobody stands there gets one all the same
        vehicle.or(() -> traveller.next(random))
                .ifPresent(
                        plate -> teller.tell(stamp -> new PlateSeen(stamp, plate, Side.FRONT, sure, Optional.empty())));
    }

    private void move(Position to, By by) {
        if (position != to) {
            position = to;
            teller.tell(stamp -> new BarrierMoved(stamp, to, by));
        }
    }

    @Override
    public Position position() throws IOException, InterruptedException {
        teller.answer();
        return position;
    }

    @Override
    public Outcome open(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        move(Position.OPEN, By.COMMAND);
        return Outcome.done();
    }

    @Override
    public Outcome close(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        if (occupied && position == Position.OPEN) {
            return Outcome.refused(Reason.of(Reason.Cause.DEVICE_FAULT, Message.of("gate.occupied")));
        }
        held = false;
        move(Position.CLOSED, By.COMMAND);
        return Outcome.done();
    }

    @Override
    public Outcome holdOpen(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        held = true;
        return open(id, deadline);
    }

    @Override
    public int detectors() {
        return 1;
    }

    @Override
    public boolean occupied(int detector) throws IOException, InterruptedException {
        teller.answer();
        return occupied;
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.FRONT);
    }

    @Override
    public boolean readsOnOrder() {
        return true;
    }

    @Override
    public Outcome read(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        seen(new Random());
        return Outcome.done();
    }

    @Override
    public Outcome picture(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "png", png);
        var kept = teller.picture(png.toByteArray());
        teller.tell(stamp -> new PictureTaken(stamp, kept));
        return Outcome.done();
    }

    /** A vehicle in a colour that goes with its plate, so that pictures can be told apart. */
    private BufferedImage drawn() {
        var image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDE, HIGH);
        vehicle.ifPresent(plate -> {
            pen.setColor(new Color(plate.text().hashCode() & RGB));
            pen.fillRect(WIDE / 4, HIGH / 4, WIDE / 2, HIGH / 4);
            pen.fillRect(WIDE / 8, HIGH / 2, WIDE * 3 / 4, HIGH / 4);
            pen.setColor(Color.BLACK);
            pen.fillOval(WIDE / 5, HIGH * 2 / 3, WIDE / 8, WIDE / 8);
            pen.fillOval(WIDE * 27 / 40, HIGH * 2 / 3, WIDE / 8, WIDE / 8);
        });
        pen.dispose();
        return image;
    }

    @Override
    public int lines() {
        return LINES;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public Outcome show(Shown shown, CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        return shown.lines().size() > LINES ? Outcome.refused(Reason.of(Reason.Cause.NOT_ABLE)) : Outcome.done();
    }
}
