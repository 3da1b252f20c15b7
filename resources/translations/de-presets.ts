<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>presets</name>
    <message>
        <source>Keras against TensorFlow</source>
        <translation>Keras gegen TensorFlow</translation>
    </message>
    <message>
        <source>The same network, the same points, the same seed: Keras and TensorFlow still draw different curves. Which of their settings makes the difference?

What the scripts do
One network, Dense(10, relu) and Dense(1), is fitted to 100 points of sin(x): by Keras&apos; compile() and fit(), and by a hand-written graph in tf.compat.v1.Session. Both set the seed 42. The rest differs by default: Adam with learning rate 0.001 against gradient descent with 0.01, batches of 32 against all points at once, GlorotUniform kernels and zero biases against random.normal for both.

What to watch
The curves are 0.33 apart. Over 64 seeds the gap is typically 0.26, between 0.14 and 0.47 in 90 of 100, and two TensorFlow runs are as far apart. Trust what holds for most seeds: Keras&apos; initial weights on both make it smaller in 98 of 100 and close 59 %; Adam alone has no clear effect. Tick &quot;combine&quot;, then the first, third, fourth and fifth line: only rounding is left.

Good to know
42 gives other random numbers in each framework, so equal seeds are not equal starts. In 100 epochs fit() makes 400 updates, the loop 100. Keras reports the mean of its batches&apos; losses, each taken before its update; the evaluation loss drawn here is over all points, after the epoch. Once seeded, Keras 3 shuffles every epoch alike. Under TensorFlow 2 the graph script raises an error (tf.compat.v1.placeholder does not work with eager execution) unless it runs inside &quot;with tf.Graph().as_default():&quot; or after disable_eager_execution().</source>
        <translation>Dasselbe Netz, dieselben Punkte, derselbe Seed: Keras und TensorFlow zeichnen trotzdem verschiedene Kurven. Welche Einstellung macht den Unterschied?

Was die Skripte tun
Ein Netz, Dense(10, relu) und Dense(1), wird an 100 Punkte von sin(x) angepasst: mit compile() und fit() in Keras und mit einem eigenen Graphen in tf.compat.v1.Session. Beide setzen den Seed 42. Der Rest ist von Haus aus verschieden: Adam mit Lernrate 0,001 gegen Gradientenabstieg mit 0,01, Batches von 32 gegen alle Punkte auf einmal, Kernel nach GlorotUniform und Bias null gegen random.normal für beides.

Worauf zu achten ist
Die Kurven sind 0,33 auseinander. Über 64 Seeds ist der Abstand typisch 0,26, bei 90 von 100 zwischen 0,14 und 0,47, und zwei Läufe von TensorFlow sind ebenso weit auseinander. Verlass ist auf das, was bei den meisten Seeds gilt: Die Initialgewichte von Keras auf beiden verkleinern den Abstand bei 98 von 100 und schließen 59 %; Adam allein hat keinen klaren Effekt. „kombinieren“ ankreuzen, dann die erste, dritte, vierte und fünfte Zeile: Nur Rundung bleibt.

Gut zu wissen
42 ergibt in jedem Framework andere Zufallszahlen, gleiche Seeds sind also kein gleicher Anfang. In 100 Epochen macht fit() 400 Updates, die Schleife 100. Keras meldet das Mittel der Verluste seiner Batches, jeden vor seinem Update; der hier gezeichnete Evaluationsverlust geht über alle Punkte, nach der Epoche. Mit Seed mischt Keras 3 jede Epoche gleich. Unter TensorFlow 2 meldet das Graph-Skript einen Fehler (tf.compat.v1.placeholder geht nicht mit Eager Execution), wenn es nicht in „with tf.Graph().as_default():“ oder nach disable_eager_execution() läuft.</translation>
    </message>
    <message>
        <source>Learning rate: 0.001 on both</source>
        <translation>Lernrate: 0,001 auf beiden</translation>
    </message>
    <message>
        <source>With 0.001 gradient descent hardly gets going in 100 updates.</source>
        <translation>Mit 0,001 kommt der Gradientenabstieg in 100 Updates kaum in Gang.</translation>
    </message>
    <message>
        <source>Learning rate: 0.01 on both</source>
        <translation>Lernrate: 0,01 auf beiden</translation>
    </message>
    <message>
        <source>The gap hardly changes, but the curves do: now it is Keras that fits.</source>
        <translation>Der Abstand ändert sich kaum, die Kurven schon: Nun passt die Kurve von Keras.</translation>
    </message>
    <message>
        <source>Batch size: all points on both</source>
        <translation>Batchgröße: alle Punkte auf beiden</translation>
    </message>
    <message>
        <source>Keras makes 100 updates instead of 400, as TensorFlow does, and learns less.</source>
        <translation>Keras macht 100 Updates statt 400, wie TensorFlow, und lernt weniger.</translation>
    </message>
    <message>
        <source>Optimizer: Adam on both</source>
        <translation>Optimierer: Adam auf beiden</translation>
    </message>
    <message>
        <source>What everybody suspects first: AdamOptimizer, with the learning rate that TensorFlow had.</source>
        <translation>Der erste Verdacht: AdamOptimizer, mit der Lernrate, die TensorFlow hatte.</translation>
    </message>
    <message>
        <source>Initial weights: Keras&apos; on both</source>
        <translation>Initialgewichte: die von Keras auf beiden</translation>
    </message>
    <message>
        <source>The same start brings the curves nearer, but not together.</source>
        <translation>Derselbe Anfang bringt die Kurven näher, aber nicht zusammen.</translation>
    </message>
    <message>
        <source>Nobody set a seed</source>
        <translation>Niemand setzt einen Seed</translation>
    </message>
    <message>
        <source>Nobody set a seed, so every run is another one. How much of a gap between two scripts is nothing but luck?

What the scripts do
The pair of &quot;Keras against TensorFlow&quot; as most scripts are at first: without any seed. Keras draws new initial weights, and a new order of the points for every epoch; TensorFlow draws new kernels and biases.

What to watch
Press &quot;Train again&quot; some ten times: both curves and the gap are new each time. Over 64 such runs the gap is typically 0.22, between 0.08 and 0.48 in 90 of 100; two TensorFlow runs alone are 0.25 apart. So one comparison of two unseeded runs says little about the frameworks. Keras&apos; initial weights on both make the gap smaller in 97 of 100 runs; no other single setting does in more than half.

Good to know
TwinSine records what was drawn: a saved result or an exported picture of an unseeded run repeats that very run.</source>
        <translation>Niemand hat einen Seed gesetzt, also ist jeder Lauf ein anderer. Wie viel vom Abstand zweier Skripte ist nichts als Zufall?

Was die Skripte tun
Das Paar von „Keras gegen TensorFlow“, wie die meisten Skripte zuerst sind: ohne Seed. Keras zieht neue Initialgewichte und für jede Epoche eine neue Reihenfolge der Punkte; TensorFlow zieht neue Kernel und Bias.

Worauf zu achten ist
Etwa zehnmal „Noch einmal“ drücken: Beide Kurven und der Abstand sind jedes Mal neu. Über 64 solche Läufe ist der Abstand typisch 0,22, bei 90 von 100 zwischen 0,08 und 0,48; zwei Läufe von TensorFlow allein sind 0,25 auseinander. Ein Vergleich zweier Läufe ohne Seed sagt also wenig über die Frameworks. Die Initialgewichte von Keras auf beiden verkleinern den Abstand bei 97 von 100 Läufen; keine andere Einstellung allein tut das bei mehr als der Hälfte.

Gut zu wissen
TwinSine hält fest, was gezogen wurde: Ein gespeichertes Ergebnis oder ein exportiertes Bild eines Laufs ohne Seed wiederholt genau diesen Lauf.</translation>
    </message>
    <message>
        <source>Seed: 42 on both</source>
        <translation>Seed: 42 auf beiden</translation>
    </message>
    <message>
        <source>Every run gives the same numbers. That makes it repeatable, not right: 42 is one seed of many.</source>
        <translation>Jeder Lauf ergibt dieselben Zahlen. Das macht ihn wiederholbar, nicht richtig: 42 ist ein Seed von vielen.</translation>
    </message>
    <message>
        <source>Still unseeded, but both start alike: the runs differ less.</source>
        <translation>Weiter ohne Seed, aber mit gleichem Anfang: Die Läufe unterscheiden sich weniger.</translation>
    </message>
    <message>
        <source>Epochs: 1000 on both</source>
        <translation>Epochen: 1000 auf beiden</translation>
    </message>
    <message>
        <source>Trained for longer, the curves depend less on where they began.</source>
        <translation>Länger trainiert hängen die Kurven weniger von ihrem Anfang ab.</translation>
    </message>
    <message>
        <source>Seeded the wrong way</source>
        <translation>Falsch gesetzter Seed</translation>
    </message>
    <message>
        <source>Both scripts set the seed 42, but the Keras one comes out differently every time. Why does its seed not work?

What the scripts do
The Keras script calls tf.random.set_seed(42) and expects the same numbers in every run. But Keras 3 draws the seeds of its initial weights from Python&apos;s own random module, which that call does not touch. The graph script calls set_random_seed of tf.compat.v1, which seeds TensorFlow&apos;s own operations.

What to watch
Press &quot;Train again&quot; some times: the Keras curve is another one each time, the TensorFlow curve stays. keras.utils.set_random_seed(42) seeds Python, NumPy and TensorFlow together; with it the runs repeat. Over 64 seeds the gap is typically 0.24, and another start alone moves the Keras curve by 0.15.

Good to know
The call is not without effect: it seeds the order of the points in fit(), which is then the same in every epoch. So runs repeat as well once the initial weights are fixed in another way.</source>
        <translation>Beide Skripte setzen den Seed 42, aber das mit Keras ergibt jedes Mal anderes. Warum wirkt sein Seed nicht?

Was die Skripte tun
Das Keras-Skript ruft tf.random.set_seed(42) auf und erwartet in jedem Lauf dieselben Zahlen. Keras 3 zieht aber die Seeds seiner Initialgewichte aus dem Modul random von Python, das dieser Aufruf nicht berührt. Das Graph-Skript ruft set_random_seed von tf.compat.v1 auf, das den Seed für die Operationen von TensorFlow setzt.

Worauf zu achten ist
Einige Male „Noch einmal“ drücken: Die Kurve von Keras ist jedes Mal eine andere, die von TensorFlow bleibt. keras.utils.set_random_seed(42) setzt ihn für Python, NumPy und TensorFlow zusammen; damit wiederholen sich die Läufe. Über 64 Seeds ist der Abstand typisch 0,24, und ein anderer Anfang allein bewegt die Kurve von Keras um 0,15.

Gut zu wissen
Der Aufruf ist nicht wirkungslos: Er legt die Reihenfolge der Punkte in fit() fest, die dann in jeder Epoche gleich ist. Läufe wiederholen sich also auch, wenn die Initialgewichte auf andere Weise festliegen.</translation>
    </message>
    <message>
        <source>Seeding call: keras.utils.set_random_seed</source>
        <translation>Seed-Aufruf: keras.utils.set_random_seed</translation>
    </message>
    <message>
        <source>The right call: weights and order of the points are seeded, every run is the same.</source>
        <translation>Der richtige Aufruf: Gewichte und Reihenfolge der Punkte liegen fest, jeder Lauf ist gleich.</translation>
    </message>
    <message>
        <source>Seeds in Keras&apos; initializers</source>
        <translation>Seeds in den Initializern von Keras</translation>
    </message>
    <message>
        <source>GlorotUniform(seed=42) and GlorotUniform(seed=43): with the order seeded by the call, every run is the same.</source>
        <translation>GlorotUniform(seed=42) und GlorotUniform(seed=43): Da der Aufruf die Reihenfolge festlegt, ist jeder Lauf gleich.</translation>
    </message>
    <message>
        <source>Initial weights: TensorFlow&apos;s on both</source>
        <translation>Initialgewichte: die von TensorFlow auf beiden</translation>
    </message>
    <message>
        <source>Only the weights were not seeded: with fixed ones every run is the same.</source>
        <translation>Nur die Gewichte hatten keinen Seed: Mit festen ist jeder Lauf gleich.</translation>
    </message>
    <message>
        <source>Seeding call: none in Keras</source>
        <translation>Seed-Aufruf: keiner in Keras</translation>
    </message>
    <message>
        <source>The order of the points is by chance now too.</source>
        <translation>Nun ist auch die Reihenfolge der Punkte zufällig.</translation>
    </message>
    <message>
        <source>float64 vs. float32</source>
        <translation>float64 gegen float32</translation>
    </message>
    <message>
        <source>One side computes in float64, the other in float32, and the curves are further apart than before. Is it the precision?

What the scripts do
The pair of &quot;Keras against TensorFlow&quot;, the Keras side in float64 and the TensorFlow side in float32. The script&apos;s question is how much the precision matters.

What to watch
The gap is 0.45 instead of 0.33, but not because of rounding: over 64 seeds it is typically 0.25, and 60 of them give less than 42. With the same seed, a float64 draw takes two words of the random generator for a number where a float32 draw takes one, so Keras starts from other weights. Let both start from TensorFlow&apos;s, then make Keras float32 too: the gap stays the same.

Good to know
Over 400 updates rounding alone moves the losses by a few millionths of their value. In a script, set_floatx() must come before the first layer: Keras 3 keeps its dtype once a layer exists and ignores later calls.</source>
        <translation>Eine Seite rechnet in float64, die andere in float32, und die Kurven sind weiter auseinander als vorher. Liegt es an der Genauigkeit?

Was die Skripte tun
Das Paar von „Keras gegen TensorFlow“, die Keras-Seite in float64, die TensorFlow-Seite in float32. Die Frage des Skripts ist, wie viel die Genauigkeit ausmacht.

Worauf zu achten ist
Der Abstand ist 0,45 statt 0,33, aber nicht durch Rundung: Über 64 Seeds ist er typisch 0,25, und 60 davon ergeben weniger als 42. Bei gleichem Seed braucht eine Ziehung in float64 zwei Wörter des Generators je Zahl, in float32 eines, also beginnt Keras mit anderen Gewichten. Beide mit den Gewichten von TensorFlow beginnen lassen, dann auch Keras auf float32 setzen: Der Abstand bleibt gleich.

Gut zu wissen
Über 400 Updates bewegt Rundung allein die Verluste um wenige Millionstel ihres Werts. Im Skript muss set_floatx() vor der ersten Schicht stehen: Keras 3 behält den dtype, sobald es eine Schicht gibt, und übergeht spätere Aufrufe.</translation>
    </message>
    <message>
        <source>Precision: float32 on both</source>
        <translation>Genauigkeit: float32 auf beiden</translation>
    </message>
    <message>
        <source>The pair of “Keras against TensorFlow” again.</source>
        <translation>Wieder das Paar von „Keras gegen TensorFlow“.</translation>
    </message>
    <message>
        <source>Precision: float64 on both</source>
        <translation>Genauigkeit: float64 auf beiden</translation>
    </message>
    <message>
        <source>TensorFlow draws other weights too.</source>
        <translation>TensorFlow zieht auch andere Gewichte.</translation>
    </message>
    <message>
        <source>The same numbers at the start, whatever the precision.</source>
        <translation>Dieselben Zahlen am Anfang, gleich welche Genauigkeit.</translation>
    </message>
    <message>
        <source>Defaults vs. explicit settings</source>
        <translation>Vorgaben gegen eigene Angaben</translation>
    </message>
    <message>
        <source>Two Keras scripts: one keeps the defaults, the other spells out its initial weights and its learning rate. Which of the two changes the curve?

What the scripts do
Two Keras scripts, 128 units, 1000 points of sin(x) from 0 to 10, seed 42, 100 epochs. One leaves everything at its defaults: GlorotUniform kernels and Adam with learning rate 0.001. The other spells its settings out: kernels from TruncatedNormal with standard deviation 0.02 and Adam with 0.01.

What to watch
The same framework, seed and order of the points, and still the curves are 0.28 apart. Over 64 seeds the gap is typically 0.29; two runs of the explicit script with other seeds are 0.26 apart. The learning rate 0.001 on both closes 45 % of it, and makes it smaller in 80 of 100 seeds. The default initial weights alone make it larger in 97. Both together leave exactly nothing.

Good to know
Both sides draw from the same random seeds, but the initializer turns them into other weights. Batches of 32 make 32 updates an epoch, 3200 in all, the last batch of each epoch having only 8 points.</source>
        <translation>Zwei Keras-Skripte: Eines behält die Vorgaben, das andere nennt Initialgewichte und Lernrate. Was davon ändert die Kurve?

Was die Skripte tun
Zwei Keras-Skripte, 128 Neuronen, 1000 Punkte von sin(x) von 0 bis 10, Seed 42, 100 Epochen. Eines lässt alles bei den Vorgaben: Kernel nach GlorotUniform und Adam mit Lernrate 0,001. Das andere nennt seine Einstellungen: Kernel aus TruncatedNormal mit Standardabweichung 0,02 und Adam mit 0,01.

Worauf zu achten ist
Dasselbe Framework, derselbe Seed, dieselbe Reihenfolge der Punkte, und doch sind die Kurven 0,28 auseinander. Über 64 Seeds ist der Abstand typisch 0,29; zwei Läufe des Skripts mit eigenen Angaben und anderen Seeds sind 0,26 auseinander. Die Lernrate 0,001 auf beiden schließt davon 45 % und verkleinert ihn bei 80 von 100 Seeds. Die vorgegebenen Initialgewichte allein vergrößern ihn bei 97. Beides zusammen lässt genau nichts übrig.

Gut zu wissen
Beide Seiten ziehen mit denselben Seeds, aber der Initializer macht andere Gewichte daraus. Batches von 32 machen 32 Updates je Epoche, zusammen 3200, und der letzte Batch jeder Epoche hat nur 8 Punkte.</translation>
    </message>
    <message>
        <source>From other weights, but with steps of the same length.</source>
        <translation>Mit anderen Gewichten, aber gleich langen Schritten.</translation>
    </message>
    <message>
        <source>Initial weights: GlorotUniform on both</source>
        <translation>Initialgewichte: GlorotUniform auf beiden</translation>
    </message>
    <message>
        <source>From the same weights, but with steps of other length.</source>
        <translation>Mit gleichen Gewichten, aber anders langen Schritten.</translation>
    </message>
    <message>
        <source>The other way round: the explicit script takes Adam&apos;s default.</source>
        <translation>Umgekehrt: Das Skript mit eigenen Angaben nimmt die Vorgabe von Adam.</translation>
    </message>
    <message>
        <source>Initial weights: TruncatedNormal on both</source>
        <translation>Initialgewichte: TruncatedNormal auf beiden</translation>
    </message>
    <message>
        <source>The other way round: the script with the defaults takes TruncatedNormal(stddev=0.02).</source>
        <translation>Umgekehrt: Das Skript mit den Vorgaben nimmt TruncatedNormal(stddev=0.02).</translation>
    </message>
    <message>
        <source>Epochs: 400 on both</source>
        <translation>Epochen: 400 auf beiden</translation>
    </message>
    <message>
        <source>Four times as long: the curves come nearer, not together.</source>
        <translation>Viermal so lang: Die Kurven kommen näher, nicht zusammen.</translation>
    </message>
    <message>
        <source>Forgetting to reset the model</source>
        <translation>Das Modell nicht neu gebaut</translation>
    </message>
    <message>
        <source>A loop compares batch sizes, and the last one looks best. Is 128 really better, or did its model train three times as long?

What the scripts do
A script compares batch sizes in a loop, 32, 64 and 128, calling compile() and fit() for each, but builds the model once before the loop. So the weights carry over, and &quot;128&quot; gets the benefit of all 300 epochs. The other side does what was meant for 128: fresh weights, 100 epochs with batches of 128.

What to watch
compile() starts the optimizer anew: its moments are back at zero at epochs 101 and 201, which shows in the loss; the weights stay. In all that is 5600 updates against 800. Over 64 seeds the gap is typically 0.37, where two runs of the fresh model are 0.21 apart. Give the fresh model three times the epochs, then as many updates: epochs do not explain the gap, updates explain most of it.

Good to know
Batches of 32, 64 and 128 make 32, 16 and 8 updates an epoch. Seeded, Keras 3 uses the same order of the points in every epoch and in every fit().</source>
        <translation>Eine Schleife vergleicht Batchgrößen, und die letzte sieht am besten aus. Ist 128 wirklich besser, oder hat ihr Modell dreimal so lange trainiert?

Was die Skripte tun
Ein Skript vergleicht in einer Schleife die Batchgrößen 32, 64 und 128 und ruft für jede compile() und fit() auf, baut das Modell aber nur einmal, vor der Schleife. Die Gewichte bleiben also, und „128“ hat den Vorteil aller 300 Epochen. Die andere Seite tut, was für 128 gemeint war: frische Gewichte, 100 Epochen mit Batches von 128.

Worauf zu achten ist
compile() beginnt den Optimierer neu: Seine Momente sind in den Epochen 101 und 201 wieder null, was am Verlust zu sehen ist; die Gewichte bleiben. Das sind zusammen 5600 Updates gegen 800. Über 64 Seeds ist der Abstand typisch 0,37, während zwei Läufe des frischen Modells 0,21 auseinander sind. Dem frischen Modell dreimal so viele Epochen geben, dann ebenso viele Updates: Epochen erklären den Abstand nicht, Updates das meiste davon.

Gut zu wissen
Batches von 32, 64 und 128 machen 32, 16 und 8 Updates je Epoche. Mit Seed nimmt Keras 3 in jeder Epoche und in jedem fit() dieselbe Reihenfolge der Punkte.</translation>
    </message>
    <message>
        <source>Epochs: 300 for the fresh model</source>
        <translation>Epochen: 300 für das frische Modell</translation>
    </message>
    <message>
        <source>As many epochs as the loop has in all.</source>
        <translation>So viele Epochen, wie die Schleife zusammen hat.</translation>
    </message>
    <message>
        <source>Epochs: 700 for the fresh model</source>
        <translation>Epochen: 700 für das frische Modell</translation>
    </message>
    <message>
        <source>700 epochs of 8 updates: as many updates as the loop has in all, 5600.</source>
        <translation>700 Epochen zu 8 Updates: so viele Updates, wie die Schleife zusammen hat, 5600.</translation>
    </message>
    <message>
        <source>Batch size: 32 for the fresh model</source>
        <translation>Batchgröße: 32 für das frische Modell</translation>
    </message>
    <message>
        <source>3200 updates instead of 800.</source>
        <translation>3200 Updates statt 800.</translation>
    </message>
    <message>
        <source>A fresh model on both</source>
        <translation>Ein frisches Modell auf beiden</translation>
    </message>
    <message>
        <source>Built inside of the loop: the comparison that was meant.</source>
        <translation>In der Schleife gebaut: der Vergleich, der gemeint war.</translation>
    </message>
    <message>
        <source>The loop on both</source>
        <translation>Die Schleife auf beiden</translation>
    </message>
    <message>
        <source>The fresh model takes the same three fits.</source>
        <translation>Das frische Modell nimmt dieselben drei fit().</translation>
    </message>
    <message>
        <source>Labels of the wrong shape</source>
        <translation>Labels in falscher Form</translation>
    </message>
    <message>
        <source>Both loops run without an error, but one network learns nothing but the mean. What is wrong with its labels?

What the scripts do
A hand-written loop, twice: Dense(20, relu) and Dense(1), Adam with learning rate 0.01, 200 points of sin(x) + 1, shuffled batches of 32. In one the labels have the shape (200,), as NumPy makes them, in the other (200, 1), the shape of the network&apos;s output. Both train on tf.reduce_mean(tf.square(out - y)).

What to watch
One curve follows the points, the other stays near their mean, 1. A batch&apos;s (32, 1) minus (32,) is (32, 32): every prediction is compared with every label, without an error. Over 64 seeds the gap is typically 0.63, between 0.58 and 0.67 in 90 of 100; 1000 epochs leave 0.64. Batches of 32 in order make it look harmless, typically 0.06: neighbours have nearly the same label.

Good to know
With flat labels the reported loss comes down to 0.52, the variance of the labels, and stays there. Batches of a single point leave nothing of the gap. Keras&apos; own losses bring labels and predictions to one shape, so compile() and fit() give the same with either.</source>
        <translation>Beide Schleifen laufen ohne Fehler, aber ein Netz lernt nur den Mittelwert. Was stimmt mit seinen Labels nicht?

Was die Skripte tun
Eine eigene Schleife, zweimal: Dense(20, relu) und Dense(1), Adam mit Lernrate 0,01, 200 Punkte von sin(x) + 1, gemischte Batches von 32. In einer haben die Labels die Form (200,), wie NumPy sie macht, in der anderen (200, 1), die Form der Ausgabe. Beide trainieren mit tf.reduce_mean(tf.square(out - y)).

Worauf zu achten ist
Eine Kurve folgt den Punkten, die andere bleibt bei ihrem Mittelwert, 1. (32, 1) minus (32,) eines Batchs ist (32, 32): Jede Vorhersage wird mit jedem Label verglichen, ohne Fehler. Über 64 Seeds ist der Abstand typisch 0,63, bei 90 von 100 zwischen 0,58 und 0,67; 1000 Epochen lassen 0,64. Batches von 32 der Reihe nach lassen es harmlos aussehen, typisch 0,06: Nachbarn haben fast dasselbe Label.

Gut zu wissen
Mit flachen Labels sinkt der gemeldete Verlust auf 0,52, die Varianz der Labels, und bleibt dort. Batches aus einem Punkt lassen vom Abstand nichts übrig. Die Verluste von Keras bringen Labels und Vorhersagen in eine Form, compile() und fit() ergeben also mit beiden dasselbe.</translation>
    </message>
    <message>
        <source>Labels: column on both</source>
        <translation>Labels: column auf beiden</translation>
    </message>
    <message>
        <source>y.reshape(-1, 1), the shape of the output: both follow the points.</source>
        <translation>y.reshape(-1, 1), die Form der Ausgabe: Beide folgen den Punkten.</translation>
    </message>
    <message>
        <source>Labels: flat on both</source>
        <translation>Labels: flat auf beiden</translation>
    </message>
    <message>
        <source>Both stay near the mean, and nothing is left to see the slip by.</source>
        <translation>Beide bleiben beim Mittelwert, und nichts verrät den Fehler.</translation>
    </message>
    <message>
        <source>Order of the points: as they lie on both</source>
        <translation>Reihenfolge der Punkte: wie sie liegen auf beiden</translation>
    </message>
    <message>
        <source>Each batch is a piece of the curve, and the slip looks harmless.</source>
        <translation>Jeder Batch ist ein Stück der Kurve, und der Fehler sieht harmlos aus.</translation>
    </message>
    <message>
        <source>Batch size: 1 on both</source>
        <translation>Batchgröße: 1 auf beiden</translation>
    </message>
    <message>
        <source>(1, 1) minus (1,) is one number: the shapes make no difference.</source>
        <translation>(1, 1) minus (1,) ist eine Zahl: Die Formen machen keinen Unterschied.</translation>
    </message>
    <message>
        <source>Ten times as long: the flat curve stays flat.</source>
        <translation>Zehnmal so lang: Die flache Kurve bleibt flach.</translation>
    </message>
    <message>
        <source>Forgot to shuffle</source>
        <translation>Mischen vergessen</translation>
    </message>
    <message>
        <source>The same points, the same network, but one loop takes the points as they lie. Why does its small loss mean nothing?

What the scripts do
A hand-written loop, twice: Adam with learning rate 0.01, 1000 points of sin(x), x rising from 0 to 7, batches of 4, 20 epochs. In one each epoch takes the points as they lie. In the other it draws np.random.permutation(1000) first and takes the points in that order.

What to watch
In order, the network follows the points that it has just seen and forgets the others: at the end it is right at the last few alone. The reported loss hides that: it is the smaller of the two in 61 of 64 seeds, the evaluation loss the larger one in all. Over 64 seeds the gap is typically 0.71, between 0.69 and 0.74 in 90 of 100. Batches of 32 make it 0.27.

Good to know
Keras&apos; fit() shuffles unless told not to. Points that lie in no order, from np.random.uniform, need no shuffle here: 0.02. With all points as one batch the order makes no difference but rounding. A tf.data shuffle(32) mixes neighbours only: its evaluation loss is typically 0.70.</source>
        <translation>Dieselben Punkte, dasselbe Netz, aber eine Schleife nimmt die Punkte, wie sie liegen. Warum heißt ihr kleiner Verlust nichts?

Was die Skripte tun
Eine eigene Schleife, zweimal: Adam mit Lernrate 0,01, 1000 Punkte von sin(x), x von 0 bis 7 steigend, Batches von 4, 20 Epochen. In einer nimmt jede Epoche die Punkte, wie sie liegen. In der anderen zieht sie zuerst np.random.permutation(1000) und nimmt die Punkte in dieser Reihenfolge.

Worauf zu achten ist
Der Reihe nach folgt das Netz den Punkten, die es gerade gesehen hat, und vergisst die anderen: Am Ende stimmt es nur an den letzten. Der gemeldete Verlust verbirgt das: Er ist bei 61 von 64 Seeds der kleinere, der Evaluationsverlust bei allen der größere. Über 64 Seeds ist der Abstand typisch 0,71, bei 90 von 100 zwischen 0,69 und 0,74. Batches von 32 machen daraus 0,27.

Gut zu wissen
fit() in Keras mischt, wenn man es nicht abstellt. Punkte ohne Reihenfolge, aus np.random.uniform, brauchen hier kein Mischen: 0,02. Mit allen Punkten als einem Batch macht die Reihenfolge nur Rundung aus. shuffle(32) von tf.data mischt nur Nachbarn: Sein Evaluationsverlust ist typisch 0,70.</translation>
    </message>
    <message>
        <source>Order of the points: a permutation on both</source>
        <translation>Reihenfolge der Punkte: Permutation auf beiden</translation>
    </message>
    <message>
        <source>np.random.permutation at the start of each epoch: both follow the sine.</source>
        <translation>np.random.permutation am Anfang jeder Epoche: Beide folgen dem Sinus.</translation>
    </message>
    <message>
        <source>Both forget what they have not just seen.</source>
        <translation>Beide vergessen, was sie nicht gerade gesehen haben.</translation>
    </message>
    <message>
        <source>Order of the points: random draws</source>
        <translation>Reihenfolge der Punkte: zufällige Ziehungen</translation>
    </message>
    <message>
        <source>np.random.randint for each batch instead of a permutation: as good.</source>
        <translation>np.random.randint für jeden Batch statt einer Permutation: ebenso gut.</translation>
    </message>
    <message>
        <source>Batch size: 32 on both</source>
        <translation>Batchgröße: 32 auf beiden</translation>
    </message>
    <message>
        <source>Longer pieces of the curve in a batch: less is forgotten.</source>
        <translation>Längere Stücke der Kurve in einem Batch: Weniger wird vergessen.</translation>
    </message>
    <message>
        <source>Every update sees all points: the order makes no difference.</source>
        <translation>Jedes Update sieht alle Punkte: Die Reihenfolge macht keinen Unterschied.</translation>
    </message>
    <message>
        <source>The sum instead of the mean</source>
        <translation>Summe statt Mittelwert</translation>
    </message>
    <message>
        <source>One loop sums the squared errors, the other averages them. Why does the sum fit better here, and when does it blow up?

What the scripts do
A hand-written loop, twice: gradient descent with learning rate 0.001, 200 epochs, all 100 points at once, the same initial weights. One takes tf.reduce_sum of the squared errors as its loss, the other tf.reduce_mean. The sum is 100 times the mean, and so is its gradient.

What to watch
Over 64 seeds the gap is typically 0.57. The sum makes every step 100 times as long, as a learning rate of 0.1 does: give the mean 0.1, and only rounding is left. Here the sum fits better in 63 of 64 seeds, though it reports a loss of typically 22 where the mean reports 0.44. But with 0.002, or with 200 points, it diverges in 63 of 64.

Good to know
Adam divides by the size of the gradients, so the factor hardly matters: with Adam on both the gap is typically 0.006. To compare the two losses choose the evaluation loss, which is a mean on both sides. The sum of a batch grows with the batch, so its learning rate depends on the batch size.</source>
        <translation>Eine Schleife summiert die quadrierten Fehler, die andere mittelt sie. Warum passt die Summe hier besser, und wann explodiert sie?

Was die Skripte tun
Eine eigene Schleife, zweimal: Gradientenabstieg mit Lernrate 0,001, 200 Epochen, alle 100 Punkte auf einmal, gleiche Initialgewichte. Eine nimmt tf.reduce_sum der quadrierten Fehler als Verlust, die andere tf.reduce_mean. Die Summe ist das Hundertfache des Mittels, und ihr Gradient auch.

Worauf zu achten ist
Über 64 Seeds ist der Abstand typisch 0,57. Die Summe macht jeden Schritt 100-mal so lang, wie eine Lernrate von 0,1: Gibt man dem Mittel 0,1, bleibt nur Rundung. Hier passt die Summe bei 63 von 64 Seeds besser, obwohl sie einen Verlust von typisch 22 meldet, wo das Mittel 0,44 meldet. Mit 0,002 aber oder mit 200 Punkten divergiert sie bei 63 von 64.

Gut zu wissen
Adam teilt durch die Größe der Gradienten, der Faktor macht also kaum etwas aus: Mit Adam auf beiden ist der Abstand typisch 0,006. Um die Verluste zu vergleichen, den Evaluationsverlust wählen, der auf beiden Seiten ein Mittel ist. Die Summe eines Batchs wächst mit dem Batch, ihre Lernrate hängt also von der Batchgröße ab.</translation>
    </message>
    <message>
        <source>Learning rate: 0.1 for the mean</source>
        <translation>Lernrate: 0,1 für das Mittel</translation>
    </message>
    <message>
        <source>A hundred times the rate for a hundredth of the gradient: the same steps.</source>
        <translation>Die hundertfache Rate für ein Hundertstel des Gradienten: dieselben Schritte.</translation>
    </message>
    <message>
        <source>Learning rate: 0.00001 for the sum</source>
        <translation>Lernrate: 0,00001 für die Summe</translation>
    </message>
    <message>
        <source>The other way round: the sum as slow as the mean.</source>
        <translation>Umgekehrt: die Summe so langsam wie das Mittel.</translation>
    </message>
    <message>
        <source>Learning rate: 0.002 for the sum</source>
        <translation>Lernrate: 0,002 für die Summe</translation>
    </message>
    <message>
        <source>Twice the rate is too much: it diverges.</source>
        <translation>Die doppelte Rate ist zu viel: Sie divergiert.</translation>
    </message>
    <message>
        <source>Adam divides by the size of the gradients, and the factor with it.</source>
        <translation>Adam teilt durch die Größe der Gradienten, und damit durch den Faktor.</translation>
    </message>
    <message>
        <source>Reduction: mean on both</source>
        <translation>Reduktion: mean auf beiden</translation>
    </message>
    <message>
        <source>tf.reduce_mean in both loops.</source>
        <translation>tf.reduce_mean in beiden Schleifen.</translation>
    </message>
    <message>
        <source>Inputs that are not scaled</source>
        <translation>Eingaben ohne Skalierung</translation>
    </message>
    <message>
        <source>One script scales x, the other feeds it in as it is, from 0 to 100. Why does the network not reach the right end?

What the scripts do
Two Keras scripts, Dense(20, relu) and Dense(1), Adam with its default 0.001, 200 epochs. The 200 points are one period of a sine, x from 0 to 100. One script trains on x as it is, the other on what scikit-learn&apos;s StandardScaler makes of it: mean 0, standard deviation 1.

What to watch
Biases start at zero, so all relu units bend at x = 0 at first: the left end of the points where x is not scaled, their middle where it is. After 200 epochs the farthest bend of the unscaled side is typically at x = 2. Over 64 seeds the gap is typically 0.35, between 0.27 and 0.47 in 90 of 100; 1000 epochs leave 0.33.

Good to know
Scaling to 0…1 is not enough here: with MinMaxScaler in place of no scaling the gap is typically 0.28, since x = 0 is still the left end. With this seed the first batch&apos;s loss is 203 unscaled and 0.65 scaled. A script that scales must scale in the same way when it predicts.</source>
        <translation>Ein Skript skaliert x, das andere nimmt es, wie es ist, von 0 bis 100. Warum erreicht das Netz das rechte Ende nicht?

Was die Skripte tun
Zwei Keras-Skripte, Dense(20, relu) und Dense(1), Adam mit der Vorgabe 0,001, 200 Epochen. Die 200 Punkte sind eine Periode eines Sinus, x von 0 bis 100. Ein Skript trainiert mit x, wie es ist, das andere mit dem, was der StandardScaler von scikit-learn daraus macht: Mittelwert 0, Standardabweichung 1.

Worauf zu achten ist
Die Bias-Werte beginnen bei null, alle Neuronen mit relu knicken also anfangs bei x = 0: am linken Ende der Punkte ohne Skalierung, in ihrer Mitte mit. Nach 200 Epochen liegt der fernste Knick der Seite ohne Skalierung typisch bei x = 2. Über 64 Seeds ist der Abstand typisch 0,35, bei 90 von 100 zwischen 0,27 und 0,47; 1000 Epochen lassen 0,33.

Gut zu wissen
Auf 0…1 zu skalieren reicht hier nicht: Mit MinMaxScaler statt keiner Skalierung ist der Abstand typisch 0,28, weil x = 0 weiter das linke Ende ist. Mit diesem Seed ist der Verlust des ersten Batchs 203 ohne und 0,65 mit Skalierung. Ein Skript, das skaliert, muss beim Vorhersagen genauso skalieren.</translation>
    </message>
    <message>
        <source>Scaling of x: StandardScaler on both</source>
        <translation>Skalierung von x: StandardScaler auf beiden</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1: the units bend among the points.</source>
        <translation>Mittelwert 0 und Standardabweichung 1: Die Neuronen knicken zwischen den Punkten.</translation>
    </message>
    <message>
        <source>Scaling of x: none on both</source>
        <translation>Skalierung von x: keine auf beiden</translation>
    </message>
    <message>
        <source>The other way round: all units begin at the left end.</source>
        <translation>Umgekehrt: Alle Neuronen beginnen am linken Ende.</translation>
    </message>
    <message>
        <source>Scaling of x: MinMaxScaler instead of none</source>
        <translation>Skalierung von x: MinMaxScaler statt keiner</translation>
    </message>
    <message>
        <source>From 0 to 1, but the units still begin at the left end.</source>
        <translation>Von 0 bis 1, aber die Neuronen beginnen weiter am linken Ende.</translation>
    </message>
    <message>
        <source>Longer steps do not help the side that is not scaled.</source>
        <translation>Längere Schritte helfen der Seite ohne Skalierung nicht.</translation>
    </message>
    <message>
        <source>Five times as long closes hardly anything.</source>
        <translation>Fünfmal so lang schließt kaum etwas.</translation>
    </message>
    <message>
        <source>Validation takes the end</source>
        <translation>Die Validierung nimmt das Ende</translation>
    </message>
    <message>
        <source>validation_split=0.2 sets a fifth of the points aside. Why does the curve fail on the right, and only there?

What the scripts do
Two Keras scripts fit 200 points of sin(x), x = np.linspace(-4, 4, 200), with Adam, learning rate 0.001, for 200 epochs. One gives fit() validation_split=0.2, to keep a fifth of the points for validation. The other trains on all of them.

What to watch
Keras keeps the last points as they lie, before it shuffles: all x above 2.4. The curve there is one that never saw a point. Over 64 seeds the gap is typically 0.29, between 0.20 and 0.36 in 90 of 100; 1000 epochs leave 0.09. With points from np.random.uniform, in no order, it is typically 0.05; the same points sorted make it 0.33.

Good to know
The validation loss shows it, typically 1.7 where the reported loss is 0.014, but it looks like overfitting. To the left of 2.4 the curves are typically 0.07 apart, to the right 1.2. Shuffle x and y together before fit(), or give it validation_data.</source>
        <translation>validation_split=0.2 legt ein Fünftel der Punkte beiseite. Warum versagt die Kurve rechts, und nur dort?

Was die Skripte tun
Zwei Keras-Skripte passen 200 Punkte von sin(x) an, x = np.linspace(-4, 4, 200), mit Adam, Lernrate 0,001, 200 Epochen lang. Eines gibt fit() validation_split=0.2, um ein Fünftel der Punkte zur Validierung zu behalten. Das andere trainiert mit allen.

Worauf zu achten ist
Keras behält die letzten Punkte, wie sie liegen, vor dem Mischen: alle x über 2,4. Die Kurve dort hat nie einen Punkt gesehen. Über 64 Seeds ist der Abstand typisch 0,29, bei 90 von 100 zwischen 0,20 und 0,36; 1000 Epochen lassen 0,09. Mit Punkten aus np.random.uniform, ohne Reihenfolge, ist er typisch 0,05; dieselben Punkte sortiert machen 0,33 daraus.

Gut zu wissen
Der Validierungsverlust zeigt es, typisch 1,7, wo der gemeldete Verlust 0,014 ist, aber es sieht nach Überanpassung aus. Links von 2,4 sind die Kurven typisch 0,07 auseinander, rechts 1,2. x und y vor fit() gemeinsam mischen oder validation_data geben.</translation>
    </message>
    <message>
        <source>Validation split: none on both</source>
        <translation>Validierungsanteil: keiner auf beiden</translation>
    </message>
    <message>
        <source>Both train on all points.</source>
        <translation>Beide trainieren mit allen Punkten.</translation>
    </message>
    <message>
        <source>Points: np.random.uniform</source>
        <translation>Punkte: np.random.uniform</translation>
    </message>
    <message>
        <source>They lie in no order, so that the last fifth is from everywhere.</source>
        <translation>Sie liegen ohne Reihenfolge, also ist das letzte Fünftel von überall.</translation>
    </message>
    <message>
        <source>Validation split: 0.1</source>
        <translation>Validierungsanteil: 0,1</translation>
    </message>
    <message>
        <source>The end that is left out is half as long.</source>
        <translation>Das weggelassene Ende ist halb so lang.</translation>
    </message>
    <message>
        <source>Validation split: 0.2 on both</source>
        <translation>Validierungsanteil: 0,2 auf beiden</translation>
    </message>
    <message>
        <source>Both guess the end: nothing is left to see the slip by.</source>
        <translation>Beide raten das Ende: Nichts verrät den Fehler.</translation>
    </message>
    <message>
        <source>The curves come nearer, but the end stays a guess.</source>
        <translation>Die Kurven kommen näher, aber das Ende bleibt geraten.</translation>
    </message>
    <message>
        <source>compile() before every fit()</source>
        <translation>compile() vor jedem fit()</translation>
    </message>
    <message>
        <source>Both scripts train for ten times 10 epochs, but one calls compile() before every fit(). What does compile() forget?

What the scripts do
Two Keras scripts train for ten times 10 epochs, to look at the curve in between: SGD with learning rate 0.01 and momentum 0.9, all 100 points as one batch. One calls compile() before every fit(), the other only before the first. The weights carry over in both.

What to watch
compile() makes a new optimizer: its momentum is zero again every 10 updates and never gets going. Over 64 seeds the gap is typically 0.24, between 0.16 and 0.27 in 90 of 100, and the script that compiles again has the larger loss in all 64. Without momentum there is nothing to forget, and exactly nothing is left. Batches of 10, ten times as many updates, leave 0.004.

Good to know
fit() alone goes on with the optimizer as it is. Forgetting can help as well: with Adagrad, whose steps become ever shorter, the script that compiles again has the smaller loss in all 64 seeds. Adam forgets its moments; with learning rate 0.01 that makes a gap of typically 0.08.</source>
        <translation>Beide Skripte trainieren zehnmal 10 Epochen, aber eines ruft vor jedem fit() compile() auf. Was vergisst compile()?

Was die Skripte tun
Zwei Keras-Skripte trainieren zehnmal 10 Epochen, um dazwischen die Kurve anzusehen: SGD mit Lernrate 0,01 und Momentum 0,9, alle 100 Punkte als ein Batch. Eines ruft compile() vor jedem fit() auf, das andere nur vor dem ersten. Die Gewichte bleiben in beiden.

Worauf zu achten ist
compile() macht einen neuen Optimierer: Sein Momentum ist alle 10 Updates wieder null und kommt nie in Gang. Über 64 Seeds ist der Abstand typisch 0,24, bei 90 von 100 zwischen 0,16 und 0,27, und das Skript, das neu kompiliert, hat bei allen 64 den größeren Verlust. Ohne Momentum gibt es nichts zu vergessen, und genau nichts bleibt. Batches von 10, zehnmal so viele Updates, lassen 0,004.

Gut zu wissen
fit() allein macht mit dem Optimierer weiter, wie er ist. Vergessen kann auch helfen: Mit Adagrad, dessen Schritte immer kürzer werden, hat das Skript, das neu kompiliert, bei allen 64 Seeds den kleineren Verlust. Adam vergisst seine Momente; mit Lernrate 0,01 macht das einen Abstand von typisch 0,08.</translation>
    </message>
    <message>
        <source>compile(): once on both</source>
        <translation>compile(): einmal auf beiden</translation>
    </message>
    <message>
        <source>The optimizer keeps its momentum from fit() to fit(), and nothing is left.</source>
        <translation>Der Optimierer behält sein Momentum von fit() zu fit(), und nichts bleibt.</translation>
    </message>
    <message>
        <source>compile(): every time on both</source>
        <translation>compile(): jedes Mal auf beiden</translation>
    </message>
    <message>
        <source>Both forget ten times: nothing is left, but both learn as slowly.</source>
        <translation>Beide vergessen zehnmal: Nichts bleibt, aber beide lernen ebenso langsam.</translation>
    </message>
    <message>
        <source>Momentum: 0 on both</source>
        <translation>Momentum: 0 auf beiden</translation>
    </message>
    <message>
        <source>Plain gradient descent has nothing to forget: compile() does no harm.</source>
        <translation>Einfacher Gradientenabstieg hat nichts zu vergessen: compile() schadet nicht.</translation>
    </message>
    <message>
        <source>Adam forgets its moments.</source>
        <translation>Adam vergisst seine Momente.</translation>
    </message>
    <message>
        <source>Optimizer: Adagrad on both</source>
        <translation>Optimierer: Adagrad auf beiden</translation>
    </message>
    <message>
        <source>Here forgetting helps: its steps become ever shorter.</source>
        <translation>Hier hilft Vergessen: Seine Schritte werden immer kürzer.</translation>
    </message>
    <message>
        <source>Shorter steps, and as much forgotten.</source>
        <translation>Kürzere Schritte, und ebenso viel vergessen.</translation>
    </message>
    <message>
        <source>A default that has changed</source>
        <translation>Eine geänderte Vorgabe</translation>
    </message>
    <message>
        <source>Both scripts train with Adadelta, but one of them hardly learns. What does a default hide?

What the scripts do
Two Keras scripts with Adadelta, 100 epochs, batches of 32. One leaves the learning rate at its default, 0.001. The other spells out 1.0, the default until tf.keras changed it in 2019, on which old scripts and books rely.

What to watch
Drag the timeline: with 0.001 the curve hardly moves, typically 0.01 in 99 epochs, and stays where its initial weights put it. Over 64 seeds the gap is typically 0.73, between 0.57 and 1.10 in 90 of 100; another seed alone moves the side with 0.001 by 0.72. 1000 epochs on both leave 0.72. With the same learning rate on both, whichever it is, exactly nothing is left.

Good to know
Adadelta finds the length of its steps by itself; the learning rate only multiplies it, and 1.0 is the published method. Adagrad&apos;s default changed at the same time, from 0.01 to 0.001. With 0.1 instead of 0.001 the gap is typically 0.50.</source>
        <translation>Beide Skripte trainieren mit Adadelta, aber eines lernt kaum. Was verbirgt eine Vorgabe?

Was die Skripte tun
Zwei Keras-Skripte mit Adadelta, 100 Epochen, Batches von 32. Eines lässt die Lernrate bei der Vorgabe, 0,001. Das andere nennt 1,0, die Vorgabe, bis tf.keras sie 2019 änderte, auf die alte Skripte und Bücher bauen.

Worauf zu achten ist
Die Zeitleiste ziehen: Mit 0,001 bewegt sich die Kurve kaum, typisch 0,01 in 99 Epochen, und bleibt, wo die Initialgewichte sie hinlegten. Über 64 Seeds ist der Abstand typisch 0,73, bei 90 von 100 zwischen 0,57 und 1,10; ein anderer Seed allein bewegt die Seite mit 0,001 um 0,72. 1000 Epochen auf beiden lassen 0,72. Mit derselben Lernrate auf beiden, gleich welcher, bleibt genau nichts.

Gut zu wissen
Adadelta findet die Länge seiner Schritte selbst; die Lernrate multipliziert sie nur, und 1,0 ist das veröffentlichte Verfahren. Die Vorgabe von Adagrad änderte sich zur selben Zeit von 0,01 auf 0,001. Mit 0,1 statt 0,001 ist der Abstand typisch 0,50.</translation>
    </message>
    <message>
        <source>Learning rate: 1.0 on both</source>
        <translation>Lernrate: 1,0 auf beiden</translation>
    </message>
    <message>
        <source>What the old script meant.</source>
        <translation>Was das alte Skript meinte.</translation>
    </message>
    <message>
        <source>Today&apos;s default: neither learns.</source>
        <translation>Die heutige Vorgabe: Keine lernt.</translation>
    </message>
    <message>
        <source>Learning rate: 0.1 instead of 0.001</source>
        <translation>Lernrate: 0,1 statt 0,001</translation>
    </message>
    <message>
        <source>A hundred times the default is still too little.</source>
        <translation>Das Hundertfache der Vorgabe ist noch zu wenig.</translation>
    </message>
    <message>
        <source>Ten times as long hardly helps.</source>
        <translation>Zehnmal so lang hilft kaum.</translation>
    </message>
    <message>
        <source>Reported or evaluated loss</source>
        <translation>Gemeldeter oder Evaluationsverlust</translation>
    </message>
    <message>
        <source>Two scripts, two printed losses. Which network is better, and which loss would you trust?

What the scripts do
Two Keras scripts fit 500 points of sin(x) from the same initial weights, SGD with its default 0.01. One takes batches of 10 for 2 epochs: 100 updates. The other takes all points as one batch for 80 epochs: 80 updates. Which is better? Each looks at the last loss that fit() prints.

What to watch
Choose &quot;Reported loss&quot;: the script with 80 updates has the smaller one in all 64 seeds, typically 0.011 against 0.016. Choose &quot;Evaluation loss&quot;: the one with 100 updates has, in all 64, typically 0.0047 against 0.011. fit() prints a mean over the batches of the epoch, each before its update, when the network was worse. Over 64 seeds the gap is typically 0.03; 100 updates on both leave 0.001.

Good to know
model.evaluate(x, y) after fit() gives the evaluation loss. With one batch an epoch the printed loss is one update old, with 50 batches up to 50. A validation loss is taken after the epoch as well, so it can be smaller than the printed training loss.</source>
        <translation>Zwei Skripte, zwei ausgegebene Verluste. Welches Netz ist besser, und welchem Verlust ist zu trauen?

Was die Skripte tun
Zwei Keras-Skripte passen 500 Punkte von sin(x) an, mit gleichen Initialgewichten, SGD mit der Vorgabe 0,01. Eines nimmt Batches von 10 für 2 Epochen: 100 Updates. Das andere nimmt alle Punkte als einen Batch für 80 Epochen: 80 Updates. Welches ist besser? Jedes schaut auf den letzten Verlust, den fit() ausgibt.

Worauf zu achten ist
„Gemeldeter Verlust“ wählen: Das Skript mit 80 Updates hat bei allen 64 Seeds den kleineren, typisch 0,011 gegen 0,016. „Evaluationsverlust“ wählen: Das mit 100 Updates hat ihn, bei allen 64, typisch 0,0047 gegen 0,011. fit() gibt ein Mittel über die Batches der Epoche aus, jeden vor seinem Update, als das Netz schlechter war. Über 64 Seeds ist der Abstand typisch 0,03; 100 Updates auf beiden lassen 0,001.

Gut zu wissen
model.evaluate(x, y) nach fit() gibt den Evaluationsverlust. Mit einem Batch je Epoche ist der ausgegebene Verlust ein Update alt, mit 50 Batches bis zu 50. Ein Validierungsverlust wird auch nach der Epoche genommen, er kann also kleiner sein als der ausgegebene Trainingsverlust.</translation>
    </message>
    <message>
        <source>Epochs: 100 for all points at once</source>
        <translation>Epochen: 100 für alle Punkte auf einmal</translation>
    </message>
    <message>
        <source>As many updates on both, 100: the curves are nearly the same, what fit() prints is not.</source>
        <translation>Auf beiden 100 Updates: Die Kurven sind fast gleich, was fit() ausgibt, nicht.</translation>
    </message>
    <message>
        <source>Epochs: 1 with batches of 10</source>
        <translation>Epochen: 1 mit Batches von 10</translation>
    </message>
    <message>
        <source>The one loss that is printed is the mean of all of the training.</source>
        <translation>Der eine ausgegebene Verlust ist das Mittel des ganzen Trainings.</translation>
    </message>
    <message>
        <source>Epochs: 10 with batches of 10</source>
        <translation>Epochen: 10 mit Batches von 10</translation>
    </message>
    <message>
        <source>500 updates: the longer it trains, the less the two losses differ.</source>
        <translation>500 Updates: Je länger es trainiert, desto weniger unterscheiden sich die Verluste.</translation>
    </message>
    <message>
        <source>Shorter steps: less changes within an epoch.</source>
        <translation>Kürzere Schritte: Innerhalb einer Epoche ändert sich weniger.</translation>
    </message>
    <message>
        <source>The luck of the draw</source>
        <translation>Glück beim Ziehen</translation>
    </message>
    <message>
        <source>One script, run with the seeds 7 and 8: one curve follows the sine, the other is flat. Is 7 a good seed, or was it luck?

What the scripts do
One Keras script, twice: Dense(2, relu), Dense(2, relu) and Dense(1), as small as in lessons on microcontrollers, 100 points of sin(x), Adam with learning rate 0.01, 200 epochs. Only the seed differs, 7 and 8.

What to watch
One curve follows the sine, the other is a flat line. Of 64 seeds 32 end with an evaluation loss below 0.05, 13 between 0.12 and 0.15, and 19 with a flat line, above 0.5. Those 19 are as flat after 2000 epochs. Tick &quot;seeds&quot; above the fit to see them all. Over 64 seeds the gap is typically 0.24, between 0.03 and 0.66 in 90 of 100.

Good to know
A relu unit that gives zero at all points gets no gradient and stays dead; two units a layer are soon dead together. With eight units a layer, or with tanh, none of 64 seeds ends above 0.06. &quot;New random seed&quot; gives both sides the same seed: then they are the same.</source>
        <translation>Ein Skript mit den Seeds 7 und 8: Eine Kurve folgt dem Sinus, die andere ist flach. Ist 7 ein guter Seed, oder war es Glück?

Was die Skripte tun
Ein Keras-Skript, zweimal: Dense(2, relu), Dense(2, relu) und Dense(1), so klein wie in Kursen zu Mikrocontrollern, 100 Punkte von sin(x), Adam mit Lernrate 0,01, 200 Epochen. Nur der Seed ist verschieden, 7 und 8.

Worauf zu achten ist
Eine Kurve folgt dem Sinus, die andere ist eine flache Linie. Von 64 Seeds enden 32 mit einem Evaluationsverlust unter 0,05, 13 zwischen 0,12 und 0,15 und 19 mit einer flachen Linie, über 0,5. Diese 19 sind nach 2000 Epochen ebenso flach. „Seeds“ über dem Fit ankreuzen zeigt alle. Über 64 Seeds ist der Abstand typisch 0,24, bei 90 von 100 zwischen 0,03 und 0,66.

Gut zu wissen
Ein Neuron mit relu, das an allen Punkten null ergibt, bekommt keinen Gradienten und bleibt tot; zwei Neuronen je Schicht sind bald zusammen tot. Mit acht Neuronen je Schicht oder mit tanh endet keiner von 64 Seeds über 0,06. „Neuer Seed“ gibt beiden Seiten denselben: Dann sind sie gleich.</translation>
    </message>
    <message>
        <source>Initial weights: those of seed 7 on both</source>
        <translation>Initialgewichte: die von Seed 7 auf beiden</translation>
    </message>
    <message>
        <source>Only the order of the points differs.</source>
        <translation>Nur die Reihenfolge der Punkte ist verschieden.</translation>
    </message>
    <message>
        <source>Epochs: 2000 on both</source>
        <translation>Epochen: 2000 auf beiden</translation>
    </message>
    <message>
        <source>Ten times as long: a dead unit stays dead.</source>
        <translation>Zehnmal so lang: Ein totes Neuron bleibt tot.</translation>
    </message>
    <message>
        <source>Smaller steps wake no dead unit.</source>
        <translation>Kleinere Schritte wecken kein totes Neuron.</translation>
    </message>
    <message>
        <source>A seed is one draw</source>
        <translation>Ein Seed ist eine Ziehung</translation>
    </message>
    <message>
        <source>What the scripts do
The first preset&apos;s two scripts, with several seeds.</source>
        <translation>Was die Skripte tun
Die zwei Skripte des ersten Beispiels, mit mehreren Seeds.</translation>
    </message>
    <message>
        <source>Two scripts, one seed</source>
        <translation>Zwei Skripte, ein Seed</translation>
    </message>
    <message>
        <source>Keras and TensorFlow fit the same small network to the same 100 points. Both scripts set the seed 42, and nothing was forgotten.

Will the two curves be the same? Decide, then reveal.</source>
        <translation>Keras und TensorFlow passen dasselbe kleine Netz an dieselben 100 Punkte an. Beide Skripte setzen den Seed 42, und nichts wurde vergessen.

Werden die Kurven gleich sein? Entscheiden, dann aufdecken.</translation>
    </message>
    <message>
        <source>They are not</source>
        <translation>Sie sind es nicht</translation>
    </message>
    <message>
        <source>The curves are 0.330 apart. 42 is the same number in both scripts, but the frameworks draw other weights from it, and other settings differ too.

Is 0.330 what these two scripts give, or what the seed 42 gives?</source>
        <translation>Die Kurven sind 0,330 auseinander. 42 ist in beiden Skripten dieselbe Zahl, aber die Frameworks ziehen andere Gewichte daraus, und andere Einstellungen sind auch verschieden.

Ist 0,330, was diese zwei Skripte ergeben, oder was der Seed 42 ergibt?</translation>
    </message>
    <message>
        <source>The same with seed 6</source>
        <translation>Dasselbe mit Seed 6</translation>
    </message>
    <message>
        <source>Only the seed is another one, on both sides. Larger than 0.330, smaller, or the same? Vote first.</source>
        <translation>Nur der Seed ist ein anderer, auf beiden Seiten. Größer als 0,330, kleiner oder gleich? Erst abstimmen.</translation>
    </message>
    <message>
        <source>And with seed 8</source>
        <translation>Und mit Seed 8</translation>
    </message>
    <message>
        <source>Seed 6 gave 0.114. Now seed 8. What do you expect after that?</source>
        <translation>Seed 6 ergab 0,114. Nun Seed 8. Was ist danach zu erwarten?</translation>
    </message>
    <message>
        <source>Do not trust one draw</source>
        <translation>Einer Ziehung nicht trauen</translation>
    </message>
    <message>
        <source>0.330, 0.114, 0.399: nothing but the seed was changed. Over 64 seeds the gap is typically 0.26, and in 90 of 100 between 0.14 and 0.47.

Tick “seeds” above Fit to see the bands. Who compares two frameworks by one run each compares two draws.</source>
        <translation>0,330, 0,114, 0,399: Nur der Seed wurde geändert. Über 64 Seeds ist der Abstand typisch 0,26 und bei 90 von 100 zwischen 0,14 und 0,47.

„Seeds“ über Fit ankreuzen zeigt die Bänder. Wer zwei Frameworks mit je einem Lauf vergleicht, vergleicht zwei Ziehungen.</translation>
    </message>
    <message>
        <source>What holds for most seeds</source>
        <translation>Was bei den meisten Seeds gilt</translation>
    </message>
    <message>
        <source>Here both sides start from Keras&apos; weights. With seed 42 the gap falls from 0.330 to 0.114. That could be luck, but over 64 seeds it falls from typically 0.26 to 0.11.

A change counts if it helps with most seeds, not with one. Leave the lesson to try others.</source>
        <translation>Hier beginnen beide Seiten mit den Gewichten von Keras. Mit Seed 42 sinkt der Abstand von 0,330 auf 0,114. Das könnte Zufall sein, aber über 64 Seeds sinkt er von typisch 0,26 auf 0,11.

Eine Änderung zählt, wenn sie bei den meisten Seeds hilft, nicht bei einem. Die Lektion verlassen, um andere auszuprobieren.</translation>
    </message>
    <message>
        <source>Why Adam and SGD part</source>
        <translation>Warum Adam und SGD sich trennen</translation>
    </message>
    <message>
        <source>What the scripts do
One Keras script twice, from the same weights: Adam with its default learning rate 0.001, SGD with its default 0.01.</source>
        <translation>Was die Skripte tun
Ein Keras-Skript zweimal, mit gleichen Gewichten: Adam mit der Lernrate 0,001, SGD mit 0,01, beides Vorgaben.</translation>
    </message>
    <message>
        <source>One difference</source>
        <translation>Ein Unterschied</translation>
    </message>
    <message>
        <source>Keras twice: the same weights, the same batches, the same 400 updates. Adam takes its default learning rate 0.001, SGD its default 0.01.

Which one has the smaller loss after 100 epochs? Vote.</source>
        <translation>Zweimal Keras: dieselben Gewichte, dieselben Batches, dieselben 400 Updates. Adam nimmt die Vorgabe 0,001 als Lernrate, SGD die Vorgabe 0,01.

Welcher hat nach 100 Epochen den kleineren Verlust? Abstimmen.</translation>
    </message>
    <message>
        <source>SGD is ahead</source>
        <translation>SGD liegt vorn</translation>
    </message>
    <message>
        <source>SGD has the loss 0.214, Adam 0.426, and the curves are 0.188 apart. So is SGD the better optimizer?

Look at the learning rates before you answer: two things differ, not one.</source>
        <translation>SGD hat den Verlust 0,214, Adam 0,426, und die Kurven sind 0,188 auseinander. Ist SGD also der bessere Optimierer?

Vor der Antwort die Lernraten ansehen: Zwei Dinge sind verschieden, nicht eines.</translation>
    </message>
    <message>
        <source>The same learning rate 0.001</source>
        <translation>Dieselbe Lernrate 0,001</translation>
    </message>
    <message>
        <source>Now both take 0.001. What becomes of SGD?</source>
        <translation>Nun nehmen beide 0,001. Was wird aus SGD?</translation>
    </message>
    <message>
        <source>The same learning rate 0.01</source>
        <translation>Dieselbe Lernrate 0,01</translation>
    </message>
    <message>
        <source>With 0.001 SGD had the loss 0.480, near Adam&apos;s 0.426. Now both take 0.01. A learning rate is no common scale: Adam divides each step by how large the gradients have been.

How large will Adam&apos;s loss be?</source>
        <translation>Mit 0,001 hatte SGD den Verlust 0,480, nahe an 0,426 von Adam. Nun nehmen beide 0,01. Eine Lernrate ist kein gemeinsamer Maßstab: Adam teilt jeden Schritt dadurch, wie groß die Gradienten waren.

Wie groß wird der Verlust von Adam?</translation>
    </message>
    <message>
        <source>Adam is ahead</source>
        <translation>Adam liegt vorn</translation>
    </message>
    <message>
        <source>Adam has the loss 0.012, SGD still 0.214. Who compares optimizers compares them with a learning rate each, or compares learning rates.</source>
        <translation>Adam hat den Verlust 0,012, SGD weiter 0,214. Wer Optimierer vergleicht, vergleicht sie mit je einer Lernrate, oder er vergleicht Lernraten.</translation>
    </message>
    <message>
        <source>Give SGD a memory</source>
        <translation>SGD ein Gedächtnis geben</translation>
    </message>
    <message>
        <source>SGD with momentum 0.9, both with 0.01: the losses are 0.012 and 0.011, the curves 0.010 apart. What Adam had over SGD here was mostly the memory of earlier gradients.</source>
        <translation>SGD mit Momentum 0,9, beide mit 0,01: Die Verluste sind 0,012 und 0,011, die Kurven 0,010 auseinander. Was Adam hier SGD voraushatte, war vor allem das Gedächtnis früherer Gradienten.</translation>
    </message>
    <message>
        <source>Or give them time</source>
        <translation>Oder beiden Zeit geben</translation>
    </message>
    <message>
        <source>The settings of the first step, but 2000 epochs: the losses are 0.0105 and 0.0106, the curves 0.009 apart. Defaults decide how soon, not how well.</source>
        <translation>Die Einstellungen des ersten Schritts, aber 2000 Epochen: Die Verluste sind 0,0105 und 0,0106, die Kurven 0,009 auseinander. Vorgaben entscheiden, wie bald, nicht wie gut.</translation>
    </message>
    <message>
        <source>Batches and updates</source>
        <translation>Batches und Updates</translation>
    </message>
    <message>
        <source>What the scripts do
One Keras script twice: batches of 32, and all 100 points at once.</source>
        <translation>Was die Skripte tun
Ein Keras-Skript zweimal: Batches von 32 und alle 100 Punkte auf einmal.</translation>
    </message>
    <message>
        <source>One script, two batch sizes</source>
        <translation>Ein Skript, zwei Batchgrößen</translation>
    </message>
    <message>
        <source>The same Keras script twice, from the same weights, for 100 epochs. A takes batches of 32, B all 100 points at once. Both see every point 100 times.

Which one has the smaller loss? Vote.</source>
        <translation>Dasselbe Keras-Skript zweimal, mit gleichen Gewichten, für 100 Epochen. A nimmt Batches von 32, B alle 100 Punkte auf einmal. Beide sehen jeden Punkt 100-mal.

Welche Seite hat den kleineren Verlust? Abstimmen.</translation>
    </message>
    <message>
        <source>Count the updates</source>
        <translation>Die Updates zählen</translation>
    </message>
    <message>
        <source>A has the loss 0.426, B 0.722. An epoch of A has four updates (32, 32, 32 and 4 points), an epoch of B one: 400 against 100.

Set the pace to 1 update/s and go back to the start: B waits at the end of each epoch.</source>
        <translation>A hat den Verlust 0,426, B 0,722. Eine Epoche von A hat vier Updates (32, 32, 32 und 4 Punkte), eine von B eines: 400 gegen 100.

Das Tempo auf 1 Update/s stellen und zum Anfang gehen: B wartet am Ende jeder Epoche.</translation>
    </message>
    <message>
        <source>The same number of updates</source>
        <translation>Gleich viele Updates</translation>
    </message>
    <message>
        <source>Now B trains for 400 epochs, so both make 400 updates. B sees each point four times as often. How far apart will the curves be?</source>
        <translation>Nun trainiert B 400 Epochen, also machen beide 400 Updates. B sieht jeden Punkt viermal so oft. Wie weit werden die Kurven auseinander sein?</translation>
    </message>
    <message>
        <source>Nearly together</source>
        <translation>Fast zusammen</translation>
    </message>
    <message>
        <source>The gap fell from 0.347 to 0.090. Over 64 seeds it falls from typically 0.21 to 0.09. What made the difference was mostly the number of updates.</source>
        <translation>Der Abstand sank von 0,347 auf 0,090. Über 64 Seeds sinkt er von typisch 0,21 auf 0,09. Den Unterschied machte vor allem die Zahl der Updates.</translation>
    </message>
    <message>
        <source>Or larger steps</source>
        <translation>Oder größere Schritte</translation>
    </message>
    <message>
        <source>100 epochs again, but B takes four times the learning rate, 0.004: loss 0.414 beside A&apos;s 0.426, gap 0.102. This is why people raise the learning rate with the batch size.</source>
        <translation>Wieder 100 Epochen, aber B nimmt die vierfache Lernrate, 0,004: Verlust 0,414 neben 0,426 von A, Abstand 0,102. Darum erhöht man die Lernrate mit der Batchgröße.</translation>
    </message>
    <message>
        <source>Many small ones</source>
        <translation>Viele kleine</translation>
    </message>
    <message>
        <source>A takes one point at a time: 10,000 updates in 100 epochs, loss 0.013 beside B&apos;s 0.722. An epoch says how often the data were seen, an update how often the network learned.</source>
        <translation>A nimmt einen Punkt auf einmal: 10 000 Updates in 100 Epochen, Verlust 0,013 neben 0,722 von B. Eine Epoche sagt, wie oft die Daten gesehen wurden, ein Update, wie oft das Netz gelernt hat.</translation>
    </message>
</context>
</TS>
