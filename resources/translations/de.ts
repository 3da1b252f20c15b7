<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>devices</name>
    <message>
        <source>on CUDA</source>
        <translation>auf CUDA</translation>
    </message>
    <message>
        <source>on the CPU</source>
        <translation>auf der CPU</translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>no setting</source>
        <translation>keine Einstellung</translation>
    </message>
    <message>
        <source>one setting</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>two settings</source>
        <translation>zwei Einstellungen</translation>
    </message>
    <message>
        <source>three settings</source>
        <translation>drei Einstellungen</translation>
    </message>
    <message>
        <source>four settings</source>
        <translation>vier Einstellungen</translation>
    </message>
    <message>
        <source>five settings</source>
        <translation>fünf Einstellungen</translation>
    </message>
    <message>
        <source>six settings</source>
        <translation>sechs Einstellungen</translation>
    </message>
    <message>
        <source>seven settings</source>
        <translation>sieben Einstellungen</translation>
    </message>
    <message>
        <source>eight settings</source>
        <translation>acht Einstellungen</translation>
    </message>
    <message>
        <source>nine settings</source>
        <translation>neun Einstellungen</translation>
    </message>
    <message>
        <source>{} in {}; {} in {}</source>
        <translation>{} in {}; {} in {}</translation>
    </message>
    <message>
        <source>A typical gap ({}) is no more than luck: another seed makes as much or more ({}).</source>
        <translation>Ein typischer Abstand ({}) ist nicht mehr als Zufall: Ein anderer Seed ergibt ebenso viel oder mehr ({}).</translation>
    </message>
    <message>
        <source>The gap is {} with this seed.</source>
        <translation>Der Abstand ist mit diesem Seed {}.</translation>
    </message>
    <message>
        <source>A typical gap ({}) is luck and settings: another seed alone makes {}.</source>
        <translation>Ein typischer Abstand ({}) kommt von Zufall und Einstellungen: Ein anderer Seed allein ergibt {}.</translation>
    </message>
    <message>
        <source>A typical gap ({}) comes mostly from settings: another seed alone makes {}.</source>
        <translation>Ein typischer Abstand ({}) kommt vor allem von den Einstellungen: Ein anderer Seed allein ergibt {}.</translation>
    </message>
    <message>
        <source>No setting made equal closes 5 % of it in most seeds.</source>
        <translation>Keine Angleichung einer Einstellung schließt davon bei den meisten Seeds 5 %.</translation>
    </message>
    <message>
        <source>One setting made equal closes {} of it: {}, as {} has {}.</source>
        <translation>Eine angeglichene Einstellung schließt {} davon: {}, wie bei {}.</translation>
    </message>
    <message>
        <source>{} made equal close {} of it: {}, as {} has {}.</source>
        <translation>{}, gemeinsam angeglichen, schließen {} davon: {}, wie bei {}.</translation>
    </message>
    <message>
        <source>All of it takes {}: {}.</source>
        <translation>Alles zusammen braucht {}: {}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>no more than luck</source>
        <translation>nicht mehr als Zufall</translation>
    </message>
    <message>
        <source>luck and settings</source>
        <translation>Zufall und Einstellungen</translation>
    </message>
    <message>
        <source>mostly settings</source>
        <translation>vor allem Einstellungen</translation>
    </message>
    <message>
        <source>helps</source>
        <translation>hilft</translation>
    </message>
    <message>
        <source>hurts</source>
        <translation>schadet</translation>
    </message>
    <message>
        <source>no clear effect</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>They are the same but for rounding.</source>
        <translation>Beide sind bis auf Rundung gleich.</translation>
    </message>
    <message>
        <source>{} of 1 seed diverges.</source>
        <translation>{} von 1 Seed divergiert.</translation>
    </message>
    <message>
        <source>{} of {} seeds diverge.</source>
        <translation>{} von {} Seeds divergieren.</translation>
    </message>
    <message>
        <source>What prevents it: {}, as {} has {}.</source>
        <translation>Das verhindert: {}, wie bei {}.</translation>
    </message>
    <message>
        <source>With this seed it is {}, more than in {} of {} seeds.</source>
        <translation>Mit diesem Seed ist er {}, mehr als bei {} von {} Seeds.</translation>
    </message>
    <message>
        <source>They part before the first update: networks of {:.0f} and {:.0f} weights.</source>
        <translation>Sie trennen sich vor dem ersten Update: Netze mit {} und {} Gewichten.</translation>
    </message>
    <message>
        <source>They part before the first update: other initial weights (up to {}).</source>
        <translation>Sie trennen sich vor dem ersten Update: andere Initialgewichte (bis zu {}).</translation>
    </message>
    <message>
        <source>They part at the first batch: other points of {:.0f}.</source>
        <translation>Sie trennen sich beim ersten Batch: andere {} Punkte.</translation>
    </message>
    <message>
        <source>They part at the first batch: {:.0f} points against {:.0f}.</source>
        <translation>Sie trennen sich beim ersten Batch: {} Punkte gegen {}.</translation>
    </message>
    <message>
        <source>They part at the {}.</source>
        <translation>Sie trennen sich hier: {}.</translation>
    </message>
    <message>
        <source>In an epoch {} makes {:.0f} updates, {} makes {:.0f}.</source>
        <translation>In einer Epoche macht {} {} Updates, {} macht {}.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Allgemeines</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Framework, seed and precision</source>
        <translation>Framework, Seed und Genauigkeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Initialgewichte</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Training loop</source>
        <translation>Trainingsschleife</translation>
    </message>
</context>
<context>
    <name>twinsine::analysis</name>
    <message>
        <source>{} of the mixtures cannot be trained: {}.</source>
        <translation>{} der Mischungen sind nicht trainierbar: {}.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles Übrige</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>Initialgewichte</translation>
    </message>
    <message>
        <source>phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>order of points</source>
        <translation>Reihenfolge der Punkte</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>summation</source>
        <translation>Summierung</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>reduction</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <source>scaling of x</source>
        <translation>Skalierung von x</translation>
    </message>
    <message>
        <source>scaling of y</source>
        <translation>Skalierung von y</translation>
    </message>
    <message>
        <source>validation split</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>drop remainder</source>
        <translation>Rest weglassen</translation>
    </message>
    <message>
        <source>compile</source>
        <translation>compile</translation>
    </message>
    <message>
        <source>{} takes its batches in the order of x: each update sees one piece of the curve, which no loop that shuffles does.</source>
        <translation>{} nimmt die Batches in der Reihenfolge von x: Jedes Update sieht ein Stück der Kurve. Keine Schleife, die mischt, tut das.</translation>
    </message>
    <message>
        <source>{}&apos;s flat labels make the loss compare each prediction of a batch with each label: it is least where the curve is the mean of y.</source>
        <translation>Durch die flachen Labels von {} vergleicht der Verlust jede Vorhersage eines Batchs mit jedem Label: Er ist am kleinsten, wo die Kurve der Mittelwert von y ist.</translation>
    </message>
    <message>
        <source>{} is not trained on the last {} of {} points.</source>
        <translation>{} wird mit den letzten {} von {} Punkten nicht trainiert.</translation>
    </message>
    <message>
        <source>{} of {}: {}.</source>
        <translation>{} von {}: {}.</translation>
    </message>
</context>
<context>
    <name>twinsine::conversion</name>
    <message>
        <source>the loss, of which Keras takes no half</source>
        <translation>der Verlust, von dem Keras nicht die Hälfte nimmt</translation>
    </message>
    <message>
        <source>fit() keeps the last batch of an epoch</source>
        <translation>fit() behält den letzten Batch einer Epoche</translation>
    </message>
    <message>
        <source>the numbers drawn</source>
        <translation>die gezogenen Zahlen</translation>
    </message>
    <message>
        <source>the order in which the points are shuffled</source>
        <translation>die Reihenfolge, in die die Punkte gemischt werden</translation>
    </message>
    <message>
        <source>fit() ends with the moving average of the weights, a hand-written loop does not</source>
        <translation>fit() endet mit dem gleitenden Mittel der Gewichte, eine eigene Schleife nicht</translation>
    </message>
    <message>
        <source>it has no weight decay</source>
        <translation>er hat kein Weight Decay</translation>
    </message>
    <message>
        <source>its mean of squared gradients starts at 1, that of RMSprop at 0</source>
        <translation>sein Mittel der quadrierten Gradienten beginnt bei 1, das von RMSprop bei 0</translation>
    </message>
    <message>
        <source>it has no epsilon</source>
        <translation>er hat kein Epsilon</translation>
    </message>
    <message>
        <source>Adamax divides by the largest gradient, it by their root mean square</source>
        <translation>Adamax teilt durch den größten Gradienten, er durch das quadratische Mittel</translation>
    </message>
    <message>
        <source>it has no Nesterov momentum</source>
        <translation>er hat kein Nesterov-Momentum</translation>
    </message>
    <message>
        <source>it has Ftrl&apos;s step sizes, but no regularization</source>
        <translation>er hat die Schrittweiten von Ftrl, aber keine Regularisierung</translation>
    </message>
    <message>
        <source>Lion steps by the sign of its momentum alone</source>
        <translation>Lion geht nur nach dem Vorzeichen seines Momentums</translation>
    </message>
    <message>
        <source>its mean of squared gradients starts at 0, that of RMSPropOptimizer at 1</source>
        <translation>sein Mittel der quadrierten Gradienten beginnt bei 0, das von RMSPropOptimizer bei 1</translation>
    </message>
    <message>
        <source>it adds epsilon before the root</source>
        <translation>er addiert Epsilon vor der Wurzel</translation>
    </message>
    <message>
        <source>the numbers drawn, which make no orthogonal matrix</source>
        <translation>die gezogenen Zahlen, die keine orthogonale Matrix bilden</translation>
    </message>
</context>
<context>
    <name>twinsine::engines</name>
    <message>
        <source>there is no CUDA driver on this machine</source>
        <translation>auf diesem Rechner ist kein CUDA-Treiber</translation>
    </message>
    <message>
        <source>it runs on the CPU</source>
        <translation>sie läuft auf der CPU</translation>
    </message>
</context>
<context>
    <name>twinsine::experiment</name>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far an update goes. Keras&apos; Adam: 0.001, SGD: 0.01.</source>
        <translation>Wie weit ein Update geht. Adam in Keras: 0,001; SGD: 0,01.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step is kept. Above 0, Nesterov&apos;s form can be chosen.</source>
        <translation>Wie viel vom letzten Schritt bleibt. Über 0 ist die Form von Nesterov wählbar.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Nesterov&apos;s form of momentum.</source>
        <translation>Momentum in der Form von Nesterov.</translation>
    </message>
    <message>
        <source>Decay of the mean of gradients (first moment).</source>
        <translation>Abklingrate des Mittels der Gradienten (erstes Moment).</translation>
    </message>
    <message>
        <source>Decay of the mean of squared gradients (second moment).</source>
        <translation>Abklingrate des Mittels der quadrierten Gradienten (zweites Moment).</translation>
    </message>
    <message>
        <source>Decay of the mean of squared gradients.</source>
        <translation>Abklingrate des Mittels der quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Keeps the division finite. Keras: 1e-7, tf.compat.v1&apos;s Adam: 1e-8.</source>
        <translation>Hält die Division endlich. Keras: 1e-7, Adam in tf.compat.v1: 1e-8.</translation>
    </message>
    <message>
        <source>Divide by the largest second moment seen so far.</source>
        <translation>Durch das bisher größte zweite Moment teilen.</translation>
    </message>
    <message>
        <source>Subtract the squared mean of gradients from the second moment.</source>
        <translation>Das quadrierte Mittel der Gradienten vom zweiten Moment abziehen.</translation>
    </message>
    <message>
        <source>Initial accumulator</source>
        <translation>Anfangswert der Summe</translation>
    </message>
    <message>
        <source>Start of the sum of squared gradients.</source>
        <translation>Anfang der Summe der quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Learning rate power</source>
        <translation>Exponent der Lernrate</translation>
    </message>
    <message>
        <source>Exponent of the accumulator; -0.5 is a square root.</source>
        <translation>Exponent der Summe; −0,5 ist eine Quadratwurzel.</translation>
    </message>
    <message>
        <source>L1 strength</source>
        <translation>L1-Stärke</translation>
    </message>
    <message>
        <source>Pulls weights to exactly zero.</source>
        <translation>Zieht Gewichte auf genau null.</translation>
    </message>
    <message>
        <source>L2 strength</source>
        <translation>L2-Stärke</translation>
    </message>
    <message>
        <source>Pulls weights towards zero.</source>
        <translation>Zieht Gewichte zur Null.</translation>
    </message>
    <message>
        <source>L2 shrinkage</source>
        <translation>L2-Shrinkage</translation>
    </message>
    <message>
        <source>L2 penalty on the gradient only.</source>
        <translation>L2-Strafe nur auf den Gradienten.</translation>
    </message>
    <message>
        <source>Ftrl&apos;s beta of the paper; adds to the L2 strength.</source>
        <translation>Das beta aus der Arbeit zu Ftrl; wird zur L2-Stärke addiert.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Before each step p -= p * weight_decay * learning_rate, biases too.</source>
        <translation>Vor jedem Schritt p -= p * weight_decay * learning_rate, auch bei Bias.</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Norm begrenzen</translation>
    </message>
    <message>
        <source>Each variable&apos;s gradient is scaled to at most this norm. Keras clips only above 0.</source>
        <translation>Der Gradient jeder Variablen wird höchstens auf diese Norm skaliert. Keras begrenzt nur bei Werten über 0.</translation>
    </message>
    <message>
        <source>Clip value</source>
        <translation>Wert begrenzen</translation>
    </message>
    <message>
        <source>Each gradient value is limited to plus or minus this. Keras clips only above 0.</source>
        <translation>Jeder Wert des Gradienten wird auf plus oder minus diese Zahl begrenzt. Keras begrenzt nur bei Werten über 0.</translation>
    </message>
    <message>
        <source>Global clip norm</source>
        <translation>Gesamtnorm begrenzen</translation>
    </message>
    <message>
        <source>All gradients together are scaled to at most this norm. Keras clips only above 0.</source>
        <translation>Alle Gradienten zusammen werden höchstens auf diese Norm skaliert. Keras begrenzt nur bei Werten über 0.</translation>
    </message>
    <message>
        <source>Use EMA</source>
        <translation>EMA verwenden</translation>
    </message>
    <message>
        <source>Keep an exponential moving average of the weights; fit() ends with it. Its momentum and how often it overwrites the weights can then be set.</source>
        <translation>Ein exponentielles gleitendes Mittel der Gewichte führen; fit() endet damit. Sein Momentum und wie oft es die Gewichte überschreibt, sind dann einstellbar.</translation>
    </message>
    <message>
        <source>EMA momentum</source>
        <translation>EMA-Momentum</translation>
    </message>
    <message>
        <source>Decay of the moving average of the weights.</source>
        <translation>Abklingrate des gleitenden Mittels der Gewichte.</translation>
    </message>
    <message>
        <source>EMA overwrite every</source>
        <translation>EMA überschreibt alle</translation>
    </message>
    <message>
        <source>Every so many updates the weights are set to their moving average.</source>
        <translation>Nach je so vielen Updates werden die Gewichte auf ihr gleitendes Mittel gesetzt.</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Mean of the normal distribution.</source>
        <translation>Mittelwert der Normalverteilung.</translation>
    </message>
    <message>
        <source>Standard deviation. Keras: 0.05, tf.random.normal: 1.</source>
        <translation>Standardabweichung. Keras: 0,05; tf.random.normal: 1.</translation>
    </message>
    <message>
        <source>Lower end of the uniform distribution.</source>
        <translation>Unteres Ende der Gleichverteilung.</translation>
    </message>
    <message>
        <source>Upper end of the uniform distribution.</source>
        <translation>Oberes Ende der Gleichverteilung.</translation>
    </message>
    <message>
        <source>Factor on the variance.</source>
        <translation>Faktor auf die Varianz.</translation>
    </message>
    <message>
        <source>The number of inputs, of outputs, or their mean, that the variance is divided by.</source>
        <translation>Die Zahl der Eingänge, der Ausgänge oder ihr Mittel, durch die die Varianz geteilt wird.</translation>
    </message>
    <message>
        <source>What the values are drawn from.</source>
        <translation>Woraus die Werte gezogen werden.</translation>
    </message>
    <message>
        <source>Factor on the orthogonal matrix.</source>
        <translation>Faktor auf die orthogonale Matrix.</translation>
    </message>
    <message>
        <source>The constant.</source>
        <translation>Die Konstante.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>An own seed of this initializer or random op. Empty: it follows the seeding call.</source>
        <translation>Ein eigener Seed dieses Initializers oder dieser Zufallsoperation. Leer: folgt dem Seed-Aufruf.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What both networks learn, an expression in x as NumPy has it: sin(2*pi*x) + 0.3*x. sin alone is sin(x).</source>
        <translation>Was beide Netze lernen, ein Ausdruck in x wie in NumPy: sin(2*pi*x) + 0.3*x. sin allein ist sin(x).</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>linspace: np.linspace(start, stop, num). uniform: np.random.uniform(start, stop, num). normal: np.random.normal(loc, scale, num).</source>
        <translation>linspace: np.linspace(start, stop, num). uniform: np.random.uniform(start, stop, num). normal: np.random.normal(loc, scale, num).</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>First x of np.linspace(start, stop, num), or the least that np.random.uniform draws.</source>
        <translation>Erstes x von np.linspace(start, stop, num) oder das kleinste, das np.random.uniform zieht.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Last x of np.linspace(start, stop, num), or the end that np.random.uniform stays below.</source>
        <translation>Letztes x von np.linspace(start, stop, num) oder das Ende, unter dem np.random.uniform bleibt.</translation>
    </message>
    <message>
        <source>Mean of x</source>
        <translation>Mittelwert von x</translation>
    </message>
    <message>
        <source>Mean of np.random.normal(loc, scale, num).</source>
        <translation>Mittelwert von np.random.normal(loc, scale, num).</translation>
    </message>
    <message>
        <source>Spread of x</source>
        <translation>Streuung von x</translation>
    </message>
    <message>
        <source>Standard deviation of np.random.normal(loc, scale, num).</source>
        <translation>Standardabweichung von np.random.normal(loc, scale, num).</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>How many points there are.</source>
        <translation>Wie viele Punkte es gibt.</translation>
    </message>
    <message>
        <source>Seed of the data</source>
        <translation>Seed der Daten</translation>
    </message>
    <message>
        <source>np.random.seed(seed) before points and noise are drawn. Empty: others in every run.</source>
        <translation>np.random.seed(seed), bevor Punkte und Rauschen gezogen werden. Leer: in jedem Lauf andere.</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Sortiert</translation>
    </message>
    <message>
        <source>np.sort(x) before y is formed: batches in order then are neighbours.</source>
        <translation>np.sort(x), bevor y gebildet wird: Batches der Reihe nach sind dann Nachbarn.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Standard deviation of np.random.normal(0, noise, num), which is added to y.</source>
        <translation>Standardabweichung von np.random.normal(0, noise, num), das zu y addiert wird.</translation>
    </message>
    <message>
        <source>Test start</source>
        <translation>Test ab</translation>
    </message>
    <message>
        <source>First x of the test points, np.linspace(start, stop, num), at which both sides are judged after the training.</source>
        <translation>Erstes x der Testpunkte, np.linspace(start, stop, num), an denen beide Seiten nach dem Training beurteilt werden.</translation>
    </message>
    <message>
        <source>Test stop</source>
        <translation>Test bis</translation>
    </message>
    <message>
        <source>Last x of the test points.</source>
        <translation>Letztes x der Testpunkte.</translation>
    </message>
    <message>
        <source>Test points</source>
        <translation>Testpunkte</translation>
    </message>
    <message>
        <source>How many test points there are.</source>
        <translation>Wie viele Testpunkte es gibt.</translation>
    </message>
    <message>
        <source>Scaling of x</source>
        <translation>Skalierung von x</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s scaler of x, fitted on all points: StandardScaler (mean 0, standard deviation 1) or MinMaxScaler (into feature_range). Empty: x as it is.</source>
        <translation>Der Scaler von scikit-learn für x, an alle Punkte angepasst: StandardScaler (Mittelwert 0, Standardabweichung 1) oder MinMaxScaler (auf feature_range). Leer: x, wie es ist.</translation>
    </message>
    <message>
        <source>Scaling of y</source>
        <translation>Skalierung von y</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s scaler of y. Losses are those of the scaled numbers, as the script prints them; predictions are scaled back before they are compared and drawn. Empty: y as it is.</source>
        <translation>Der Scaler von scikit-learn für y. Verluste sind die der skalierten Zahlen, wie das Skript sie ausgibt; Vorhersagen werden vor Vergleich und Zeichnung zurückgerechnet. Leer: y, wie es ist.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>MinMaxScaler&apos;s feature_range: what the least value becomes.</source>
        <translation>feature_range von MinMaxScaler: was der kleinste Wert wird.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>MinMaxScaler&apos;s feature_range: what the greatest value becomes.</source>
        <translation>feature_range von MinMaxScaler: was der größte Wert wird.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the experiment is called.</source>
        <translation>Wie das Experiment heißt.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Free text: what it shows, what to watch for.</source>
        <translation>Freier Text: was es zeigt und worauf zu achten ist.</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>keras3: Keras 3 on TensorFlow, compile() and fit(). keras2: tf_keras. tf1: a tf.compat.v1 graph and Session. tf2: eager variables and a GradientTape loop.</source>
        <translation>keras3: Keras 3 auf TensorFlow, compile() und fit(). keras2: tf_keras. tf1: ein Graph in tf.compat.v1 mit Session. tf2: Eager-Variablen und eine Schleife mit GradientTape.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The number given to the seeding call. Empty: unseeded, every run differs.</source>
        <translation>Die Zahl für den Seed-Aufruf. Leer: ohne Seed, jeder Lauf ist anders.</translation>
    </message>
    <message>
        <source>Seeding call</source>
        <translation>Seed-Aufruf</translation>
    </message>
    <message>
        <source>set_random_seed: keras.utils.set_random_seed (on tf1 and tf2 the framework&apos;s own call) seeds everything. tf.random.set_seed seeds Keras&apos; shuffle but not its weights. none: nothing is seeded.</source>
        <translation>set_random_seed: keras.utils.set_random_seed (bei tf1 und tf2 der Aufruf des Frameworks) setzt den Seed für alles. tf.random.set_seed setzt ihn in Keras für das Mischen, aber nicht für die Gewichte. none: Nichts bekommt einen Seed.</translation>
    </message>
    <message>
        <source>Precision (floatx)</source>
        <translation>Genauigkeit (floatx)</translation>
    </message>
    <message>
        <source>The dtype of weights, data and arithmetic, as keras.config.set_floatx sets it.</source>
        <translation>Der dtype von Gewichten, Daten und Rechnung, wie keras.config.set_floatx ihn setzt.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>mse: mean squared error. mae: mean absolute error. huber and log_cosh: Keras&apos; losses of that name.</source>
        <translation>mse: mittlerer quadratischer Fehler. mae: mittlerer absoluter Fehler. huber und log_cosh: die Verluste dieses Namens in Keras.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>column: y of shape (N, 1). flat: y of shape (N,), the classic slip: in a hand-written loss out - y broadcasts to (B, B), the mean runs over all pairs of points, and the curve is drawn flat to the mean of y. Keras&apos; own losses reshape y, so there it makes no difference.</source>
        <translation>column: y der Form (N, 1). flat: y der Form (N,), der klassische Fehler: Im eigenen Verlust out - y entsteht durch Broadcasting (B, B), das Mittel läuft über alle Paare von Punkten, und die Kurve wird flach zum Mittelwert von y gezogen. Die Verluste von Keras formen y um, dort macht es keinen Unterschied.</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <source>How a batch&apos;s losses become one number. Keras: reduction= of its loss. A loop: tf.reduce_mean, tf.reduce_sum, tf.nn.l2_loss (half_sum) or half of the mean. A sum makes the updates as many times larger as a batch has points.</source>
        <translation>Wie aus den Verlusten eines Batchs eine Zahl wird. Keras: reduction= des Verlusts. Eine Schleife: tf.reduce_mean, tf.reduce_sum, tf.nn.l2_loss (half_sum) oder die Hälfte des Mittels. Eine Summe macht die Updates so viele Male größer, wie ein Batch Punkte hat.</translation>
    </message>
    <message>
        <source>Validation split</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>The last part of the points, as they lie, is not trained on: fit(validation_split=). On x in order the network never sees the right end of the curve.</source>
        <translation>Der letzte Teil der Punkte, wie sie liegen, wird nicht trainiert: fit(validation_split=). Bei geordnetem x sieht das Netz das rechte Ende der Kurve nie.</translation>
    </message>
    <message>
        <source>Initial weights from</source>
        <translation>Initialgewichte von</translation>
    </message>
    <message>
        <source>Start from the other side&apos;s initial weights instead of drawing own ones.</source>
        <translation>Mit den Initialgewichten der anderen Seite beginnen, statt eigene zu ziehen.</translation>
    </message>
    <message>
        <source>Order of sums</source>
        <translation>Reihenfolge der Summen</translation>
    </message>
    <message>
        <source>The order of operations: in which order the sums over units and over the batch are formed, as libraries and hardware choose it. tree16: 16 partial sums joined in a fixed tree. sequential: from first to last. reversed: from last to first. On paper all are the same, but each rounds otherwise: two sides that differ in nothing else part in the last digits and drift apart as training goes on, as one script does on two machines. RMSprop widens the gap, float64 narrows it.</source>
        <translation>Die Reihenfolge der Rechnung: wie die Summen über Neuronen und über den Batch gebildet werden, was Bibliotheken und Hardware bestimmen. tree16: 16 Teilsummen in einem festen Baum. sequential: von vorn nach hinten. reversed: von hinten nach vorn. Auf dem Papier sind alle gleich, aber jede rundet anders: Zwei Seiten, die sich sonst in nichts unterscheiden, trennen sich in den letzten Stellen und driften mit dem Training auseinander, wie ein Skript auf zwei Rechnern. RMSprop vergrößert den Abstand, float64 verkleinert ihn.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Neurons of this Dense layer. The last layer has one.</source>
        <translation>Neuronen dieser Dense-Schicht. Die letzte Schicht hat eines.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>The activation argument of Dense, or the tf.nn function of that name.</source>
        <translation>Das Argument activation von Dense oder die Funktion dieses Namens in tf.nn.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Whether the layer adds a bias vector.</source>
        <translation>Ob die Schicht einen Bias-Vektor addiert.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over all points. An epoch makes one update a batch: 100 points in batches of 32 are 4 updates.</source>
        <translation>Durchgänge durch alle Punkte. Eine Epoche macht ein Update je Batch: 100 Punkte in Batches von 32 sind 4 Updates.</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Points an update; Keras&apos; fit() takes 32 when the script says nothing. Empty: all points in one batch.</source>
        <translation>Punkte je Update; fit() in Keras nimmt 32, wenn das Skript nichts sagt. Leer: alle Punkte in einem Batch.</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>fit(shuffle=True) permutes the points; seeded Keras 3 uses one permutation for every epoch. A loop: false takes batches in order, permutation draws np.random.permutation(N) each epoch, shuffle keeps one index array under np.random.shuffle, choice draws each batch by np.random.randint, tf.data is Dataset.shuffle().</source>
        <translation>fit(shuffle=True) vertauscht die Punkte; Keras 3 mit Seed nimmt eine Permutation für jede Epoche. Eine Schleife: false nimmt Batches der Reihe nach, permutation zieht jede Epoche np.random.permutation(N), shuffle behält ein Indexfeld unter np.random.shuffle, choice zieht jeden Batch mit np.random.randint, tf.data ist Dataset.shuffle().</translation>
    </message>
    <message>
        <source>buffer size</source>
        <translation>Puffergröße</translation>
    </message>
    <message>
        <source>Dataset.shuffle(buffer_size): points are drawn from so many at a time. Empty: as many as there are.</source>
        <translation>Dataset.shuffle(buffer_size): Gezogen wird aus so vielen Punkten auf einmal. Leer: aus allen.</translation>
    </message>
    <message>
        <source>drop remainder</source>
        <translation>Rest weglassen</translation>
    </message>
    <message>
        <source>A loop leaves out an epoch&apos;s last batch where it has fewer points.</source>
        <translation>Eine Schleife lässt den letzten Batch einer Epoche weg, wenn er weniger Punkte hat.</translation>
    </message>
    <message>
        <source>compile</source>
        <translation>compile</translation>
    </message>
    <message>
        <source>false: fit() again without compile(), or a loop that keeps its optimizer: its slots and iterations go on.</source>
        <translation>false: fit() noch einmal ohne compile() oder eine Schleife, die ihren Optimierer behält: Seine Slots und Iterationen laufen weiter.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule that turns gradients into weight changes.</source>
        <translation>Die Regel, die aus Gradienten Änderungen der Gewichte macht.</translation>
    </message>
    <message>
        <source>kernel initializer</source>
        <translation>Kernel-Initializer</translation>
    </message>
    <message>
        <source>Draws the layer&apos;s initial kernel. Keras: GlorotUniform; hand-written scripts often use random.normal with stddev 1.</source>
        <translation>Zieht den anfänglichen Kernel der Schicht. Keras: GlorotUniform; eigene Skripte nehmen oft random.normal mit stddev 1.</translation>
    </message>
    <message>
        <source>bias initializer</source>
        <translation>Bias-Initializer</translation>
    </message>
    <message>
        <source>Makes the layer&apos;s initial bias. Keras: Zeros.</source>
        <translation>Bildet den anfänglichen Bias der Schicht. Keras: Zeros.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui</name>
    <message>
        <source>%1 off the scale %2 %3</source>
        <translation>%1 außerhalb der Skala %2 %3</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, gezeigt</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Hidden until it is revealed</source>
        <translation>Verdeckt, bis es aufgedeckt wird</translation>
    </message>
    <message>
        <source>Click to hide %1</source>
        <translation>Klicken, um %1 auszublenden</translation>
    </message>
    <message>
        <source>Click to show %1</source>
        <translation>Klicken, um %1 zu zeigen</translation>
    </message>
    <message>
        <source>Some settings of the window can&apos;t be read and are as at the first start: %1</source>
        <translation>Einige Einstellungen des Fensters sind nicht lesbar und so wie beim ersten Start: %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>own points</source>
        <translation>eigene Punkte</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Below the picture: what was changed, and how far apart the two are</source>
        <translation>Unter dem Bild: was geändert wurde und wie weit beide auseinander sind</translation>
    </message>
    <message>
        <source>Name of side A</source>
        <translation>Name von Seite A</translation>
    </message>
    <message>
        <source>What the picture calls it</source>
        <translation>Wie das Bild sie nennt</translation>
    </message>
    <message>
        <source>Name of side B</source>
        <translation>Name von Seite B</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The name&apos;s end chooses the format: .png, .svg or .pdf. PNG and SVG carry the experiment: drop the picture on the window to bring it back.</source>
        <translation>Die Endung bestimmt das Format: .png, .svg oder .pdf. PNG und SVG enthalten das Experiment: Das Bild auf das Fenster ziehen bringt es zurück.</translation>
    </message>
    <message>
        <source>Export a chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>Diagra&amp;mm</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>update %1 of %2 in epoch %3</source>
        <translation>Update %1 von %2 in Epoche %3</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>The predictions are not finite.</source>
        <translation>Die Vorhersagen sind nicht endlich.</translation>
    </message>
    <message>
        <source>Mean |%1 − %2| = %3</source>
        <translation>Mittel von |%1 − %2| = %3</translation>
    </message>
    <message>
        <source>%1 after %2.</source>
        <translation>%1 nach %2.</translation>
    </message>
    <message>
        <source>%1 before the training.</source>
        <translation>%1 vor dem Training.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source> (%1 settings changed)</source>
        <translation> (%1 Einstellungen geändert)</translation>
    </message>
    <message>
        <source> (changed: %1)</source>
        <translation> (geändert: %1)</translation>
    </message>
    <message>
        <source>%1, median of %2 seeds</source>
        <translation>%1, Median von %2 Seeds</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>there is no answer yet: the page “Why they differ” computes it</source>
        <translation>es gibt noch keine Antwort: Die Seite „Warum verschieden“ berechnet sie</translation>
    </message>
    <message>
        <source>there is no map yet: the page “Map” computes it</source>
        <translation>es gibt noch keine Karte: Die Seite „Karte“ berechnet sie</translation>
    </message>
    <message>
        <source>there is not enough memory to draw it</source>
        <translation>der Speicher reicht nicht zum Zeichnen</translation>
    </message>
    <message>
        <source>the name must end in .png, .svg or .pdf</source>
        <translation>der Name muss auf .png, .svg oder .pdf enden</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, gestoppt</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Seed %1 · %2 epochs · %3 | %4 updates</source>
        <translation>Seed %1 · %2 Epochen · %3 | %4 Updates</translation>
    </message>
    <message>
        <source>Evaluation loss %1 | %2 · mean |A − B| %3</source>
        <translation>Evaluationsverlust %1 | %2 · Mittel |A − B| %3</translation>
    </message>
    <message>
        <source>%1 diverged at update %2</source>
        <translation>%1 divergiert bei Update %2</translation>
    </message>
    <message>
        <source>Trained in %1 by the %2 engine, %3</source>
        <translation>Trainiert in %1, Engine %2, %3</translation>
    </message>
    <message>
        <source>d MMM yyyy hh:mm:ss</source>
        <translation>d. MMM yyyy hh:mm:ss</translation>
    </message>
    <message>
        <source>Trained %1 times</source>
        <translation>%1-mal trainiert</translation>
    </message>
    <message>
        <source>Its settings took too much room to be kept: they can&apos;t be brought back</source>
        <translation>Die Einstellungen waren zu groß zum Aufheben: Sie sind nicht zurückzuholen</translation>
    </message>
    <message>
        <source>Layer {} {}</source>
        <translation>Schicht {} {}</translation>
    </message>
    <message>
        <source>Phase {} {}</source>
        <translation>Phase {} {}</translation>
    </message>
    <message>
        <source>kernel initializer {}</source>
        <translation>Kernel-Initializer {}</translation>
    </message>
    <message>
        <source>bias initializer {}</source>
        <translation>Bias-Initializer {}</translation>
    </message>
    <message>
        <source>{} (A and B)</source>
        <translation>{} (A und B)</translation>
    </message>
    <message>
        <source>the rest of {}</source>
        <translation>der Rest von {}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>it</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>them</source>
        <translation>diese</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>moves the weights by {} to {}</source>
        <translation>bewegt die Gewichte um {} bis {}</translation>
    </message>
    <message>
        <source>moves the weights by {}</source>
        <translation>bewegt die Gewichte um {}</translation>
    </message>
    <message>
        <source>moves the weights not at all</source>
        <translation>bewegt die Gewichte gar nicht</translation>
    </message>
    <message>
        <source>moves them by {} to {}</source>
        <translation>bewegt sie um {} bis {}</translation>
    </message>
    <message>
        <source>moves them by {}</source>
        <translation>bewegt sie um {}</translation>
    </message>
    <message>
        <source>moves them not at all</source>
        <translation>bewegt sie gar nicht</translation>
    </message>
    <message>
        <source>From the same weights and points both have the loss {}, and the first update is the same.</source>
        <translation>Bei gleichen Gewichten und Punkten haben beide den Verlust {}, und das erste Update ist gleich.</translation>
    </message>
    <message>
        <source>From the same weights and points {} has the loss {}, {} has {}, and the first update is the same.</source>
        <translation>Bei gleichen Gewichten und Punkten hat {} den Verlust {}, {} hat {}, und das erste Update ist gleich.</translation>
    </message>
    <message>
        <source>From the same weights and points {} has the loss {}, {} has {}; then {} {}, {} {}.</source>
        <translation>Bei gleichen Gewichten und Punkten hat {} den Verlust {}, {} hat {}; dann: {} {}, {} {}.</translation>
    </message>
    <message>
        <source>Of the {} % that equal initial weights close, {} come from their distribution: with the initializers of {} on both sides but own numbers, {} is left.</source>
        <translation>Von den {} %, die gleiche Initialgewichte schließen, kommen {} von ihrer Verteilung: Mit den Initializern von {} auf beiden Seiten, aber eigenen Zahlen, bleibt {}.</translation>
    </message>
    <message>
        <source>Of the {} % that equal initial weights close, {} from the numbers drawn: with the initializers of {} on both sides but own numbers, {} is left.</source>
        <translation>Von den {} %, die gleiche Initialgewichte schließen, kommen {} von den gezogenen Zahlen: Mit den Initializern von {} auf beiden Seiten, aber eigenen Zahlen, bleibt {}.</translation>
    </message>
    <message>
        <source>Of the {} % that equal initial weights close, {} come from their distribution and {} from the numbers drawn: with the initializers of {} on both sides but own numbers, {} is left.</source>
        <translation>Von den {} %, die gleiche Initialgewichte schließen, kommen {} von ihrer Verteilung und {} von den gezogenen Zahlen: Mit den Initializern von {} auf beiden Seiten, aber eigenen Zahlen, bleibt {}.</translation>
    </message>
    <message>
        <source>reported loss of %1</source>
        <translation>gemeldeter Verlust von %1</translation>
    </message>
    <message>
        <source>evaluation loss of %1</source>
        <translation>Evaluationsverlust von %1</translation>
    </message>
    <message>
        <source>part of the seeds that diverged</source>
        <translation>Anteil der Seeds, die divergierten</translation>
    </message>
    <message>
        <source>mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>%1 (A)</source>
        <translation>%1 (A)</translation>
    </message>
    <message>
        <source>%1 (A and B)</source>
        <translation>%1 (A und B)</translation>
    </message>
    <message>
        <source>%1 (B)</source>
        <translation>%1 (B)</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>update in epoch %1</source>
        <translation>Update in Epoche %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>preparing: loading the engine</source>
        <translation>Vorbereitung: Engine wird geladen</translation>
    </message>
    <message>
        <source>preparing: the points</source>
        <translation>Vorbereitung: Punkte</translation>
    </message>
    <message>
        <source>preparing: initial weights of %1</source>
        <translation>Vorbereitung: Initialgewichte von %1</translation>
    </message>
    <message>
        <source>preparing: the first predictions</source>
        <translation>Vorbereitung: erste Vorhersagen</translation>
    </message>
    <message>
        <source>preparing: the first predictions, %1 %, about %2 left</source>
        <translation>Vorbereitung: erste Vorhersagen, %1 %, noch etwa %2</translation>
    </message>
    <message>
        <source>training, about %1 left</source>
        <translation>Training, noch etwa %1</translation>
    </message>
    <message>
        <source>training, epoch %1 for %2</source>
        <translation>Training, Epoche %1 seit %2</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>diverged in epoch %1, update %2</source>
        <translation>divergiert in Epoche %1, Update %2</translation>
    </message>
    <message>
        <source>both losses ≤ %1</source>
        <translation>beide Verluste ≤ %1</translation>
    </message>
    <message>
        <source>gap ≥ %1</source>
        <translation>Abstand ≥ %1</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>In a %1 script: %2</source>
        <translation>Im Skript für %1: %2</translation>
    </message>
    <message>
        <source>Now: %1. Required; no default.</source>
        <translation>Jetzt: %1. Pflichtangabe ohne Vorgabe.</translation>
    </message>
    <message>
        <source>Now: %1, the default.</source>
        <translation>Jetzt: %1, die Vorgabe.</translation>
    </message>
    <message>
        <source>Now: %1, set by hand. The default: %2.</source>
        <translation>Jetzt: %1, von Hand gesetzt. Vorgabe: %2.</translation>
    </message>
    <message>
        <source>In a file: %1</source>
        <translation>In einer Datei: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>no %1 (it was %2)</source>
        <translation>kein %1 (war %2)</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 (%2 against %3)</source>
        <translation>%1 (%2 gegen %3)</translation>
    </message>
    <message>
        <source>. They compute alike, up to rounding.</source>
        <translation>. Sie rechnen bis auf Rundung gleich.</translation>
    </message>
    <message>
        <source>. What still differs: %1.</source>
        <translation>. Noch verschieden: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>keeps %1</source>
        <translation>behält %1</translation>
    </message>
    <message>
        <source>does not have %1</source>
        <translation>hat kein %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 has no %2; the nearest is %3</source>
        <translation>%1 hat kein %2; am nächsten ist %3</translation>
    </message>
    <message>
        <source> with %1</source>
        <translation> mit %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 is like %2 now</source>
        <translation>%1 ist jetzt wie %2</translation>
    </message>
    <message>
        <source>, with %1</source>
        <translation>, mit %1</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>Initialgewichte</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Keine Einstellung ist verschieden.</translation>
    </message>
    <message>
        <source>%1 and %2 differ in %3.</source>
        <translation>%1 und %2 unterscheiden sich in: %3.</translation>
    </message>
    <message>
        <source>%1 in all phases: as %2 has it</source>
        <translation>%1 in allen Phasen: wie bei %2</translation>
    </message>
    <message>
        <source>%1: %2 on both</source>
        <translation>%1: %2 auf beiden</translation>
    </message>
    <message>
        <source>Initial weights: %1&apos;s on both</source>
        <translation>Initialgewichte: die von %1 auf beiden</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 in %3</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>as %1 has them</source>
        <translation>wie bei %1</translation>
    </message>
    <message>
        <source>as %1 has it</source>
        <translation>wie bei %1</translation>
    </message>
    <message>
        <source>dot and diamond: this experiment&apos;s seed; bar: its gap</source>
        <translation>Punkt und Raute: Seed dieses Experiments; Balken: sein Abstand</translation>
    </message>
    <message>
        <source>each dot: one of %1 seeds · bar: their median · diamond: this experiment&apos;s seed</source>
        <translation>jeder Punkt: einer von %1 Seeds · Balken: ihr Median · Raute: Seed dieses Experiments</translation>
    </message>
    <message>
        <source> · small charts: its fits</source>
        <translation> · kleine Diagramme: seine Fits</translation>
    </message>
    <message>
        <source> · band at the bottom: what rounding alone makes, up to %1</source>
        <translation> · Band unten: was Rundung allein ausmacht, bis %1</translation>
    </message>
    <message>
        <source>two runs of %1,</source>
        <translation>zwei Läufe von %1,</translation>
    </message>
    <message>
        <source>other seeds: %1</source>
        <translation>andere Seeds: %1</translation>
    </message>
    <message>
        <source>mean |A − B| after training</source>
        <translation>Mittel |A − B| nach dem Training</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Keras 3</source>
        <translation>Keras 3</translation>
    </message>
    <message>
        <source>Keras 2</source>
        <translation>Keras 2</translation>
    </message>
    <message>
        <source>TensorFlow 1</source>
        <translation>TensorFlow 1</translation>
    </message>
    <message>
        <source>TensorFlow 2</source>
        <translation>TensorFlow 2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>the other side</source>
        <translation>der anderen Seite</translation>
    </message>
    <message>
        <source>The lesson hides a part of this: reveal it first</source>
        <translation>Die Lektion verdeckt einen Teil davon: zuerst aufdecken</translation>
    </message>
    <message>
        <source>There is no answer yet: the page “Why they differ” computes it</source>
        <translation>Es gibt noch keine Antwort: Die Seite „Warum verschieden“ berechnet sie</translation>
    </message>
    <message>
        <source>There is no map yet: the page “Map” computes it</source>
        <translation>Es gibt noch keine Karte: Die Seite „Karte“ berechnet sie</translation>
    </message>
    <message>
        <source>There is nothing to export yet</source>
        <translation>Es gibt noch nichts zu exportieren</translation>
    </message>
    <message>
        <source>There is nothing to copy yet</source>
        <translation>Es gibt noch nichts zu kopieren</translation>
    </message>
    <message>
        <source>Copied: %1, %2 × %3 pixels</source>
        <translation>Kopiert: %1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>There are no numbers yet</source>
        <translation>Es gibt noch keine Zahlen</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Daten von %1</translation>
    </message>
    <message>
        <source>Copied: data of %1, %2 rows</source>
        <translation>Kopiert: Daten von %1, %2 Zeilen</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Tick “seeds” at the curves first, and wait for all of them</source>
        <translation>Zuerst „Seeds“ bei den Kurven ankreuzen und auf alle warten</translation>
    </message>
    <message>
        <source>Save %1 seeds</source>
        <translation>%1 Seeds speichern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>No program shows folders here: it is %1</source>
        <translation>Hier zeigt kein Programm Ordner: Es ist %1</translation>
    </message>
    <message>
        <source>About TwinSine</source>
        <translation>Über TwinSine</translation>
    </message>
    <message>
        <source>&lt;h3&gt;TwinSine %1&lt;/h3&gt;&lt;p&gt;Why Keras and TensorFlow predict sin(x) differently, live.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;TwinSine %1&lt;/h3&gt;&lt;p&gt;Warum Keras und TensorFlow sin(x) verschieden vorhersagen, live.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Name and notes</source>
        <translation>Name und Notizen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The notes are too long: at most 65,536 bytes</source>
        <translation>Die Notizen sind zu lang: höchstens 65.536 Byte</translation>
    </message>
    <message>
        <source>name and notes</source>
        <translation>Name und Notizen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>The language of the system, where there is a translation; else English</source>
        <translation>Die Sprache des Systems, wenn es eine Übersetzung gibt; sonst Englisch</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>Diagramm &amp;kopieren</translation>
    </message>
    <message>
        <source>Chart da&amp;ta</source>
        <translation>Diagrammda&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export chart</source>
        <translation>Diagramm &amp;exportieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Print: black text, dashes</source>
        <translation>Druck: schwarzer Text, Striche</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Screen, 2400 × 1400 pixels</source>
        <translation>Bildschirm, 2400 × 1400 Pixel</translation>
    </message>
    <message>
        <source>One column, 8.5 cm</source>
        <translation>Eine Spalte, 8,5 cm</translation>
    </message>
    <message>
        <source>Two columns, 17.5 cm</source>
        <translation>Zwei Spalten, 17,5 cm</translation>
    </message>
    <message>
        <source>Slide 16:9, 1920 × 1080 pixels</source>
        <translation>Folie 16:9, 1920 × 1080 Pixel</translation>
    </message>
    <message>
        <source>1 … 9</source>
        <translation>1 … 9</translation>
    </message>
    <message>
        <source>D or R</source>
        <translation>D oder R</translation>
    </message>
    <message>
        <source>another seed</source>
        <translation>anderer Seed</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>the preset before, the next one</source>
        <translation>das Beispiel davor, das nächste</translation>
    </message>
    <message>
        <source>the step before, the next one</source>
        <translation>der Schritt davor, der nächste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>train, or pause</source>
        <translation>trainieren oder anhalten</translation>
    </message>
    <message>
        <source>← →, Home, End</source>
        <translation>← →, Pos1, Ende</translation>
    </message>
    <message>
        <source>back, on, the start, the latest epoch</source>
        <translation>zurück, weiter, Anfang, neueste Epoche</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>slow motion, from the start; again: the pace before</source>
        <translation>Zeitlupe von Anfang an; noch einmal: Tempo davor</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>faster, slower</source>
        <translation>schneller, langsamer</translation>
    </message>
    <message>
        <source>H (Shift+H)</source>
        <translation>H (Umschalt+H)</translation>
    </message>
    <message>
        <source>hide the right (left) side; Enter, Space or H: reveal</source>
        <translation>die rechte (linke) Seite verdecken; Eingabe, Leertaste oder H: aufdecken</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>one chart, two, four</source>
        <translation>ein Diagramm, zwei, vier</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>speaker&apos;s notes</source>
        <translation>Sprechernotizen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>the next screen; the notes take the one that is left</source>
        <translation>nächster Bildschirm; die Notizen nehmen den freien</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>ring around the pointer</source>
        <translation>Ring um den Zeiger</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Esc or F5</source>
        <translation>Esc oder F5</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dark curves on a white ground</source>
        <translation>Dunkle Kurven auf weißem Grund</translation>
    </message>
    <message>
        <source>Dar&amp;k colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>Light curves on a dark ground</source>
        <translation>Helle Kurven auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>H&amp;oher Kontrast</translation>
    </message>
    <message>
        <source>Bright, wide curves on black</source>
        <translation>Helle, breite Kurven auf Schwarz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A chart as PNG, SVG or PDF</source>
        <translation>Ein Diagramm als PNG, SVG oder PDF</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>&amp;Beispiele …</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>&amp;Daten öffnen …</translation>
    </message>
    <message>
        <source>Train on own points: a CSV file with x and y</source>
        <translation>Mit eigenen Punkten trainieren: eine CSV-Datei mit x und y</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open an experiment, a result or an exported picture</source>
        <translation>Ein Experiment, ein Ergebnis oder ein exportiertes Bild öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the experiment in another file</source>
        <translation>Das Experiment in eine andere Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Name and notes…</source>
        <translation>Na&amp;me und Notizen …</translation>
    </message>
    <message>
        <source>What the experiment is called and what it shows</source>
        <translation>Wie das Experiment heißt und was es zeigt</translation>
    </message>
    <message>
        <source>Save results of all s&amp;eeds…</source>
        <translation>Ergebnisse &amp;aller Seeds speichern …</translation>
    </message>
    <message>
        <source>Losses, predictions and gap of every seed of the fan, as CSV or JSON</source>
        <translation>Verluste, Vorhersagen und Abstand jedes Seeds im Fächer, als CSV oder JSON</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Train both sides, or pause</source>
        <translation>Beide Seiten trainieren oder anhalten</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>End what is prepared or trained where it is (Esc)</source>
        <translation>Vorbereitung oder Training an dieser Stelle beenden (Esc)</translation>
    </message>
    <message>
        <source>Stop r&amp;ule…</source>
        <translation>Stopp&amp;regel …</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>The curves of the epoch before</source>
        <translation>Die Kurven der Epoche davor</translation>
    </message>
    <message>
        <source>&amp;Latest epoch</source>
        <translation>&amp;Neueste Epoche</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Re&amp;train while I change</source>
        <translation>Bei Änderung neu &amp;trainieren</translation>
    </message>
    <message>
        <source>&amp;Copy experiment as text</source>
        <translation>Experiment als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>All settings as one line, for a chat or a command: paste it into another window or after twinsine run</source>
        <translation>Alle Einstellungen als eine Zeile, für einen Chat oder einen Befehl: in ein anderes Fenster oder hinter twinsine run einfügen</translation>
    </message>
    <message>
        <source>&amp;Paste experiment</source>
        <translation>Experiment &amp;einfügen</translation>
    </message>
    <message>
        <source>Settings that were copied as text here or from an experiment file</source>
        <translation>Einstellungen, die hier oder aus einer Datei als Text kopiert wurden</translation>
    </message>
    <message>
        <source>&amp;Find a setting</source>
        <translation>Einstellung &amp;finden</translation>
    </message>
    <message>
        <source>By its name in words, in Keras or in TensorFlow, or by value</source>
        <translation>Nach dem Namen in Worten, in Keras oder TensorFlow, oder nach dem Wert</translation>
    </message>
    <message>
        <source>&amp;Make all equal</source>
        <translation>&amp;Alles angleichen</translation>
    </message>
    <message>
        <source>S&amp;wap sides</source>
        <translation>Seiten &amp;tauschen</translation>
    </message>
    <message>
        <source>Each side becomes what the other is</source>
        <translation>Jede Seite wird, was die andere ist</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Show only the settings in which the sides differ</source>
        <translation>Nur die Einstellungen zeigen, in denen sich die Seiten unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Why they differ</source>
        <translation>&amp;Warum verschieden</translation>
    </message>
    <message>
        <source>What makes the gap, what is luck, and where the two part; again: the charts</source>
        <translation>Was den Abstand ausmacht, was Zufall ist und wo beide sich trennen; noch einmal: Diagramme</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>The gap, or a loss, over all values of two settings; again: the charts</source>
        <translation>Der Abstand oder ein Verlust über alle Werte zweier Einstellungen; noch einmal: Diagramme</translation>
    </message>
    <message>
        <source>S&amp;cripts</source>
        <translation>Sk&amp;ripte</translation>
    </message>
    <message>
        <source>Both sides as Python programs, and which lines differ; again: the charts</source>
        <translation>Beide Seiten als Python-Programme und welche Zeilen sich unterscheiden; noch einmal: Diagramme</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Every training of this and earlier starts, to be found and brought back; again: the charts</source>
        <translation>Jedes Training aus diesem und früheren Starts, zum Suchen und Zurückholen; noch einmal: Diagramme</translation>
    </message>
    <message>
        <source>&amp;Initial weights…</source>
        <translation>&amp;Initialgewichte …</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Den Bildschirm füllen</translation>
    </message>
    <message>
        <source>St&amp;age</source>
        <translation>Bühn&amp;e</translation>
    </message>
    <message>
        <source>For a class: full screen, large type, tries on the keys 1 to 9, slow motion, a curtain until they have voted</source>
        <translation>Für den Unterricht: Vollbild, große Schrift, Änderungen auf den Tasten 1 bis 9, Zeitlupe, ein Vorhang bis zur Abstimmung</translation>
    </message>
    <message>
        <source>&amp;About TwinSine</source>
        <translation>&amp;Über TwinSine</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>The window&apos;s settings can&apos;t be saved: %1</source>
        <translation>Einstellungen des Fensters können nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>no improvement for %1 epochs</source>
        <translation>%1 Epochen ohne Verbesserung</translation>
    </message>
    <message>
        <source>a try; again: undoes it</source>
        <translation>eine Änderung; noch einmal: nimmt sie zurück</translation>
    </message>
    <message>
        <source>undo the last change</source>
        <translation>letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo the change that was undone</source>
        <translation>Die zurückgenommene Änderung wiederholen</translation>
    </message>
    <message>
        <source>Choose another experiment to start from</source>
        <translation>Ein anderes Experiment als Ausgangspunkt wählen</translation>
    </message>
    <message>
        <source>End a training automatically: at a loss, at a gap, or when it stops improving</source>
        <translation>Ein Training von selbst beenden: bei einem Verlust, einem Abstand oder wenn es nicht besser wird</translation>
    </message>
    <message>
        <source>One epoch forward; at the latest epoch, train one more and pause</source>
        <translation>Eine Epoche weiter; bei der neuesten eine trainieren und anhalten</translation>
    </message>
    <message>
        <source>Show the newest curves and follow the training</source>
        <translation>Die neuesten Kurven; folgt dem Training</translation>
    </message>
    <message>
        <source>Back to the start: initial weights, nothing trained</source>
        <translation>Zurück zum Anfang: Initialgewichte, nichts trainiert</translation>
    </message>
    <message>
        <source>Every change of a setting retrains both sides at once</source>
        <translation>Jede Änderung einer Einstellung trainiert sofort beide Seiten neu</translation>
    </message>
    <message>
        <source>The right side takes all settings of the left one, except the framework</source>
        <translation>Die rechte Seite übernimmt alle Einstellungen der linken, außer dem Framework</translation>
    </message>
    <message>
        <source>The initial weights of both sides, and the distributions they are drawn from</source>
        <translation>Die Zahlen, die die Initializer beider Seiten gezogen haben, und woraus</translation>
    </message>
    <message>
        <source>Scaling of x {}</source>
        <translation>Skalierung von x {}</translation>
    </message>
    <message>
        <source>Scaling of y {}</source>
        <translation>Skalierung von y {}</translation>
    </message>
    <message>
        <source>must be finite, got {}</source>
        <translation>muss endlich sein, ist aber {}</translation>
    </message>
    <message>
        <source>must be at least {} and less than {}, got {}</source>
        <translation>muss mindestens {} und kleiner als {} sein, ist aber {}</translation>
    </message>
    <message>
        <source>must be from {} to {}, got {}</source>
        <translation>muss von {} bis {} sein, ist aber {}</translation>
    </message>
    <message>
        <source>must be at most {}, got {}</source>
        <translation>darf höchstens {} sein, ist aber {}</translation>
    </message>
    <message>
        <source>must be greater than {}, got {}</source>
        <translation>muss größer als {} sein, ist aber {}</translation>
    </message>
    <message>
        <source>must be at least {}, got {}</source>
        <translation>muss mindestens {} sein, ist aber {}</translation>
    </message>
    <message>
        <source>must not be null</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>only one side can start from the other&apos;s weights</source>
        <translation>nur eine Seite kann mit den Gewichten der anderen beginnen</translation>
    </message>
    <message>
        <source>must have at least one layer</source>
        <translation>muss mindestens eine Schicht haben</translation>
    </message>
    <message>
        <source>must have at least one phase</source>
        <translation>muss mindestens eine Phase haben</translation>
    </message>
    <message>
        <source>needs the same layers on both sides</source>
        <translation>braucht dieselben Schichten auf beiden Seiten</translation>
    </message>
    <message>
        <source>must be true in the first phase: there is no optimizer yet that could go on</source>
        <translation>muss in der ersten Phase true sein: Es gibt noch keinen Optimierer, der weitermachen könnte</translation>
    </message>
    <message>
        <source>fit() keeps the last batch; only a hand-written loop drops it</source>
        <translation>fit() behält den letzten Batch; nur eine eigene Schleife lässt ihn weg</translation>
    </message>
    <message>
        <source>TensorFlow cannot make Orthogonal kernels in bfloat16</source>
        <translation>TensorFlow kann keine Orthogonal-Kernel in bfloat16 bilden</translation>
    </message>
    <message>
        <source>training this would need about {} GiB of memory, more than 4 GiB</source>
        <translation>dieses Training bräuchte etwa {} GiB Speicher, mehr als 4 GiB</translation>
    </message>
    <message>
        <source>must be numbers or words, with a comma between them</source>
        <translation>müssen Zahlen oder Wörter sein, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>From the same weights and points both have the loss {}; then {} {}, {} {}.</source>
        <translation>Bei gleichen Gewichten und Punkten haben beide den Verlust {}; dann: {} {}, {} {}.</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>How to use TwinSine: every page, chart and key, and the presets as lessons</source>
        <translation>TwinSine benutzen: jede Seite, jedes Diagramm, jede Taste, und die Beispiele als Lektionen (auf Englisch)</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n epoch(s).</source>
        <translation>
            <numerusform>%1 nach %n Epoche.</numerusform>
            <numerusform>%1 nach %n Epochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>first batch</source>
        <translation>erster Batch</translation>
    </message>
    <message>
        <source>first update</source>
        <translation>erstes Update</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>the framework itself</source>
        <translation>das Framework selbst</translation>
    </message>
    <message>
        <source>e ← {:s}, from the initial w</source>
        <translation>e ← {:s}, beginnend mit dem anfänglichen w</translation>
    </message>
    <message>
        <source>e ← {:s}, from the first w</source>
        <translation>e ← {:s}, beginnend mit dem ersten w</translation>
    </message>
    <message>
        <source>{:s} ← {:s}, from {:s}</source>
        <translation>{:s} ← {:s}, beginnend mit {:s}</translation>
    </message>
    <message>
        <source>w ← e after every {:s} updates</source>
        <translation>w ← e nach je {:s} Updates</translation>
    </message>
    <message>
        <source>w ← e at the end of fit()</source>
        <translation>w ← e am Ende von fit()</translation>
    </message>
    <message>
        <source>line {}, column {}: {}</source>
        <translation>Zeile {}, Spalte {}: {}</translation>
    </message>
    <message>
        <source>line {}: {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
    <message>
        <source>column {}: {}</source>
        <translation>Spalte {}: {}</translation>
    </message>
    <message>
        <source>column {}: ) has no (</source>
        <translation>Spalte {}: ) ohne (</translation>
    </message>
    <message>
        <source>the text: {}</source>
        <translation>der Text: {}</translation>
    </message>
    <message>
        <source>its folder: {}</source>
        <translation>der Ordner: {}</translation>
    </message>
    <message>
        <source>the experiment in this picture: {}</source>
        <translation>das Experiment in diesem Bild: {}</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>text file busy</source>
        <translation>Datei wird gerade ausgeführt</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>Speicherkontingent erschöpft</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>zu viele symbolische Links</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>no such device or address</source>
        <translation>kein solches Gerät oder keine solche Adresse</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>kein solches Gerät</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>Gerät ist belegt</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>die Verbindung zum Datenträger ist veraltet</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>ungültiges Argument</translation>
    </message>
    <message>
        <source>is larger than {} MiB</source>
        <translation>ist größer als {} MiB</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>holds {} runs: only the experiment of a single one can be read</source>
        <translation>enthält {} Läufe: Nur aus einem einzelnen ist das Experiment lesbar</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is missing from this result</source>
        <translation>fehlt in diesem Ergebnis</translation>
    </message>
    <message>
        <source>is a picture without an experiment in it</source>
        <translation>ist ein Bild ohne Experiment</translation>
    </message>
    <message>
        <source>is a damaged PNG picture</source>
        <translation>ist ein beschädigtes PNG-Bild</translation>
    </message>
    <message>
        <source>the text in this picture is larger than {} MiB</source>
        <translation>der Text in diesem Bild ist größer als {} MiB</translation>
    </message>
    <message>
        <source>a later version of TwinSine wrote it</source>
        <translation>eine spätere Version von TwinSine hat die Datei geschrieben</translation>
    </message>
    <message>
        <source>The history is kept until TwinSine is closed.</source>
        <translation>Der Verlauf bleibt nur bis zum Ende von TwinSine.</translation>
    </message>
    <message>
        <source>it is not in the history any more</source>
        <translation>es ist nicht mehr im Verlauf</translation>
    </message>
    <message>
        <source>its settings take too much room to be kept</source>
        <translation>seine Einstellungen waren zu groß zum Aufheben</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>die Datenbank ist nicht zu öffnen</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>die Datei ist keine Datenbank</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>die Datenbank ist gesperrt</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>die Datenbank ist schreibgeschützt</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>Ein-/Ausgabefehler des Datenträgers</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>the JSON text ends too early</source>
        <translation>der JSON-Text endet zu früh</translation>
    </message>
    <message>
        <source>duplicate key</source>
        <translation>doppelter Schlüssel</translation>
    </message>
    <message>
        <source>a key of more than {} bytes</source>
        <translation>ein Schlüssel mit mehr als {} Byte</translation>
    </message>
    <message>
        <source>a text of more than 65536 bytes</source>
        <translation>ein Text mit mehr als 65536 Byte</translation>
    </message>
    <message>
        <source>a number of more than 1000 characters</source>
        <translation>eine Zahl mit mehr als 1000 Zeichen</translation>
    </message>
    <message>
        <source>the number is too large for a double</source>
        <translation>die Zahl ist zu groß für double</translation>
    </message>
    <message>
        <source>nested deeper than {} levels</source>
        <translation>tiefer als {} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>has more than {} numbers</source>
        <translation>hat mehr als {} Zahlen</translation>
    </message>
    <message>
        <source>has more than {} values</source>
        <translation>hat mehr als {} Werte</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is required ({:s})</source>
        <translation>fehlt ({:s})</translation>
    </message>
    <message>
        <source>is required by {:s}</source>
        <translation>fehlt, aber {:s} braucht es</translation>
    </message>
    <message>
        <source>is required beside the other coordinate</source>
        <translation>fehlt neben der anderen Koordinate</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>unbekanntes Feld</translation>
    </message>
    <message>
        <source>unknown field: {:s} has no such argument</source>
        <translation>unbekanntes Feld: {:s} hat kein solches Argument</translation>
    </message>
    <message>
        <source>unknown field: {:s} has no such argument here</source>
        <translation>unbekanntes Feld: {:s} hat hier kein solches Argument</translation>
    </message>
    <message>
        <source>no such list position, there are {}</source>
        <translation>keine solche Stelle der Liste, es gibt {}</translation>
    </message>
    <message>
        <source>there is no field inside {:s}</source>
        <translation>in {:s} gibt es kein Feld</translation>
    </message>
    <message>
        <source>there is no field inside the document</source>
        <translation>im Dokument gibt es kein Feld</translation>
    </message>
    <message>
        <source>a path of more than {} parts</source>
        <translation>ein Pfad mit mehr als {} Teilen</translation>
    </message>
    <message>
        <source>must be PATH=VALUE</source>
        <translation>muss PFAD=WERT sein</translation>
    </message>
    <message>
        <source>must be {:s}, got {:s}</source>
        <translation>muss {:s} sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a JSON object with &quot;format&quot;: &quot;twinsine.experiment&quot;, got {:s}</source>
        <translation>muss ein JSON-Objekt mit &quot;format&quot;: &quot;twinsine.experiment&quot; sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>{:s} is of a later TwinSine than this one ({:s})</source>
        <translation>{:s} ist von einem späteren TwinSine als diesem ({:s})</translation>
    </message>
    <message>
        <source>must be an object, got {:s}</source>
        <translation>muss ein Objekt sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be an object of at most {} fields</source>
        <translation>muss ein Objekt mit höchstens {} Feldern sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be a list of 1 to {} objects, got {:s}</source>
        <translation>muss eine Liste mit 1 bis {} Objekten sein, nicht {:s}</translation>
    </message>
    <message>
        <source>must be a list of 1 to 1000000 numbers, got {:s}</source>
        <translation>muss eine Liste mit 1 bis 1000000 Zahlen sein, nicht {:s}</translation>
    </message>
    <message>
        <source>must be a list of two numbers, got {:s}</source>
        <translation>muss eine Liste mit zwei Zahlen sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a list of pairs, got {:s}</source>
        <translation>muss eine Liste von Paaren sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a list of at most {} texts</source>
        <translation>muss eine Liste mit höchstens {} Texten sein</translation>
    </message>
    <message>
        <source>must be a pair of whole numbers, got {:s}</source>
        <translation>muss ein Paar ganzer Zahlen sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a text, got {:s}</source>
        <translation>muss ein Text sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a text of at most {} bytes</source>
        <translation>muss ein Text mit höchstens {} Byte sein</translation>
    </message>
    <message>
        <source>must be a text of 1 to {} bytes</source>
        <translation>muss ein Text mit 1 bis {} Byte sein</translation>
    </message>
    <message>
        <source>must be true or false, got {:s}</source>
        <translation>muss true oder false sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a number, got {:s}</source>
        <translation>muss eine Zahl sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a number or null, got {:s}</source>
        <translation>muss eine Zahl oder null sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a finite number, got {:s}</source>
        <translation>muss eine endliche Zahl sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a whole number, got {:s}</source>
        <translation>muss eine ganze Zahl sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be a whole number or null, got {:s}</source>
        <translation>muss eine ganze Zahl oder null sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>is too large, got {:s}</source>
        <translation>ist zu groß: {:s}</translation>
    </message>
    <message>
        <source>must be one of {:s}, got {:s}</source>
        <translation>muss eines von {:s} sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be one of {:s} or null, got {:s}</source>
        <translation>muss eines von {:s} oder null sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be one of {:s} in {:s}, got {:s}</source>
        <translation>muss eines von {:s} in {:s} sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>must be one of StandardScaler, MinMaxScaler or null, got {:s}</source>
        <translation>muss StandardScaler, MinMaxScaler oder null sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>is called learning_rate; Keras 2 warns and trains with its default learning rate</source>
        <translation>heißt learning_rate; Keras 2 warnt und trainiert mit der Vorgabe der Lernrate</translation>
    </message>
    <message>
        <source>np.random.normal has loc and scale instead</source>
        <translation>np.random.normal hat stattdessen loc und scale</translation>
    </message>
    <message>
        <source>only &quot;sampling&quot;: &quot;normal&quot; has it, not {:s}</source>
        <translation>das hat nur &quot;sampling&quot;: &quot;normal&quot;, nicht {:s}</translation>
    </message>
    <message>
        <source>only &quot;shuffle&quot;: &quot;tf.data&quot; has it</source>
        <translation>das hat nur &quot;shuffle&quot;: &quot;tf.data&quot;</translation>
    </message>
    <message>
        <source>own points (x and y) stand instead of it</source>
        <translation>an seiner Stelle stehen eigene Punkte (x und y)</translation>
    </message>
    <message>
        <source>own points are set as a whole, as data</source>
        <translation>eigene Punkte werden als Ganzes gesetzt, als data</translation>
    </message>
    <message>
        <source>must have as many numbers as x ({}), got {}</source>
        <translation>muss so viele Zahlen haben wie x ({}), hat aber {}</translation>
    </message>
    <message>
        <source>must be a setting as &quot;optimizer&quot; or &quot;data.num&quot;, got {:s}</source>
        <translation>muss eine Einstellung wie &quot;optimizer&quot; oder &quot;data.num&quot; sein, ist aber {:s}</translation>
    </message>
    <message>
        <source>the data of all steps take more than 10 million operations</source>
        <translation>die Daten aller Schritte brauchen mehr als 10 Millionen Rechenoperationen</translation>
    </message>
    <message>
        <source>must be greater than 0 in {:s}, got 0</source>
        <translation>muss in {:s} größer als 0 sein, ist aber 0</translation>
    </message>
    <message>
        <source>must be less than maxval ({}), got {}</source>
        <translation>muss kleiner als maxval ({}) sein, ist aber {}</translation>
    </message>
    <message>
        <source>its first number must be less than its second ({}), got {}</source>
        <translation>die erste Zahl muss kleiner als die zweite ({}) sein, ist aber {}</translation>
    </message>
    <message>
        <source>{:s} does not exist in this framework</source>
        <translation>{:s} gibt es in diesem Framework nicht</translation>
    </message>
    <message>
        <source>{:s} does not exist for a bias in this framework</source>
        <translation>{:s} gibt es in diesem Framework nicht für einen Bias</translation>
    </message>
    <message>
        <source>{:s} needs a seed</source>
        <translation>{:s} braucht einen Seed</translation>
    </message>
    <message>
        <source>has {} layers, which is the most</source>
        <translation>hat {} Schichten, mehr sind nicht möglich</translation>
    </message>
    <message>
        <source>has {} phases, which is the most</source>
        <translation>hat {} Phasen, mehr sind nicht möglich</translation>
    </message>
    <message>
        <source>the last layer must have 1 unit, got {}</source>
        <translation>die letzte Schicht muss 1 Neuron haben, hat aber {}</translation>
    </message>
    <message>
        <source>a layer&apos;s kernel and bias are both Keras&apos; or both random ops, and the kernel has {:s}, got {:s}</source>
        <translation>Kernel und Bias einer Schicht kommen beide von Keras oder beide aus Zufallsoperationen; der Kernel hat {:s}, der Bias aber {:s}</translation>
    </message>
    <message>
        <source>must name the other side</source>
        <translation>muss die andere Seite nennen</translation>
    </message>
    <message>
        <source>{} of {} points leaves none to train on</source>
        <translation>{} von {} Punkten lässt keinen zum Trainieren übrig</translation>
    </message>
    <message>
        <source>{} of {} points leaves none to validate on</source>
        <translation>{} von {} Punkten lässt keinen zum Validieren übrig</translation>
    </message>
    <message>
        <source>no batch would remain: batches of {} of {} points</source>
        <translation>es bliebe kein Batch: Batches mit {} von {} Punkten</translation>
    </message>
    <message>
        <source>at most one clip can be set, and {:s} is</source>
        <translation>höchstens eine Begrenzung ist möglich, und {:s} ist gesetzt</translation>
    </message>
    <message>
        <source>NumPy is seeded, or draws nothing</source>
        <translation>NumPy hat einen Seed oder zieht nichts</translation>
    </message>
    <message>
        <source>only a side with seeding none draws</source>
        <translation>nur eine Seite mit seeding none zieht</translation>
    </message>
    <message>
        <source>Keras initializers have their drawn seed in their config</source>
        <translation>Initializer von Keras haben ihren gezogenen Seed in config</translation>
    </message>
    <message>
        <source>no phase shuffles</source>
        <translation>keine Phase mischt</translation>
    </message>
    <message>
        <source>{:s} does not shuffle</source>
        <translation>{:s} mischt nicht</translation>
    </message>
    <message>
        <source>must hold a pair for each of the {} random ops without a seed, got {}</source>
        <translation>muss für jede der {} Zufallsoperationen ohne Seed ein Paar haben, hat aber {}</translation>
    </message>
    <message>
        <source>seeds must be from 0 to {}</source>
        <translation>Seeds müssen von 0 bis {} sein</translation>
    </message>
    <message>
        <source>Keras {} has no {:s}</source>
        <translation>Keras {} hat kein {:s}</translation>
    </message>
    <message>
        <source>Keras {} has no such setting here</source>
        <translation>Keras {} hat hier keine solche Einstellung</translation>
    </message>
    <message>
        <source>TensorFlow {} has no {:s}</source>
        <translation>TensorFlow {} hat kein {:s}</translation>
    </message>
    <message>
        <source>TensorFlow {} has no such setting here</source>
        <translation>TensorFlow {} hat hier keine solche Einstellung</translation>
    </message>
    <message>
        <source>is longer than {} characters</source>
        <translation>ist länger als {} Zeichen</translation>
    </message>
    <message>
        <source>a value is missing before {:s}</source>
        <translation>vor {:s} fehlt ein Wert</translation>
    </message>
    <message>
        <source>a value is missing at the end</source>
        <translation>am Ende fehlt ein Wert</translation>
    </message>
    <message>
        <source>an operator is missing before {:s}</source>
        <translation>vor {:s} fehlt ein Operator</translation>
    </message>
    <message>
        <source>unexpected {:s}</source>
        <translation>unerwartetes {:s}</translation>
    </message>
    <message>
        <source>unexpected &quot;^&quot;, a power is written **</source>
        <translation>unerwartetes &quot;^&quot;, eine Potenz schreibt man **</translation>
    </message>
    <message>
        <source>the number is too large or too small</source>
        <translation>die Zahl ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>unknown name {:s}</source>
        <translation>unbekannter Name {:s}</translation>
    </message>
    <message>
        <source>{:s} must be followed by (</source>
        <translation>auf {:s} muss ( folgen</translation>
    </message>
    <message>
        <source>{:s} takes {} value, got {}</source>
        <translation>{:s} nimmt {} Wert, nicht {}</translation>
    </message>
    <message>
        <source>{:s} takes {} values, got {}</source>
        <translation>{:s} nimmt {} Werte, nicht {}</translation>
    </message>
    <message>
        <source>( is not closed</source>
        <translation>( ist nicht geschlossen</translation>
    </message>
    <message>
        <source>takes {} operations at each of {} points, together more than 10 million</source>
        <translation>braucht {} Rechenoperationen an jedem von {} Punkten, zusammen mehr als 10 Millionen</translation>
    </message>
    <message>
        <source>{:s} is not finite at x = {}</source>
        <translation>{:s} ist bei x = {} nicht endlich</translation>
    </message>
    <message>
        <source>must be two numbers, got {:s}</source>
        <translation>müssen zwei Zahlen sein, nicht {:s}</translation>
    </message>
    <message>
        <source>must be two finite numbers, got {:s}</source>
        <translation>müssen zwei endliche Zahlen sein, nicht {:s}</translation>
    </message>
    <message>
        <source>there may be at most {} points</source>
        <translation>höchstens {} Punkte sind möglich</translation>
    </message>
    <message>
        <source>has no points</source>
        <translation>hat keine Punkte</translation>
    </message>
    <message>
        <source>must be PATH=VALUES</source>
        <translation>muss PFAD=WERTE sein</translation>
    </message>
    <message>
        <source>there is no such setting in this experiment</source>
        <translation>diese Einstellung gibt es in diesem Experiment nicht</translation>
    </message>
    <message>
        <source>must be a range such as 1e-4..1:log:40 or 0..1:linear:11</source>
        <translation>muss ein Bereich wie 1e-4..1:log:40 oder 0..1:linear:11 sein</translation>
    </message>
    <message>
        <source>must have at least two numbers before the dots and one after them</source>
        <translation>braucht mindestens zwei Zahlen vor den Punkten und eine danach</translation>
    </message>
    <message>
        <source>does not lead from the first numbers to the last</source>
        <translation>führt von den ersten Zahlen nicht zur letzten</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>a range has from 2 to {} values</source>
        <translation>ein Bereich hat 2 bis {} Werte</translation>
    </message>
    <message>
        <source>a logarithmic range has ends greater than 0</source>
        <translation>ein logarithmischer Bereich hat Enden über 0</translation>
    </message>
    <message>
        <source>an axis has at most {} values</source>
        <translation>eine Achse hat höchstens {} Werte</translation>
    </message>
    <message>
        <source>both axes change {:s}</source>
        <translation>beide Achsen ändern {:s}</translation>
    </message>
    <message>
        <source>a map has at most {} cells, this one would have {}</source>
        <translation>eine Karte hat höchstens {} Zellen, diese hätte {}</translation>
    </message>
    <message>
        <source>a map trains at most {} pairs, this one would train {}</source>
        <translation>eine Karte trainiert höchstens {} Paare, diese würde {} trainieren</translation>
    </message>
    <message>
        <source>the predictions would need more than 4 GiB of memory: take fewer seeds, values or points</source>
        <translation>die Vorhersagen bräuchten mehr als 4 GiB Speicher: weniger Seeds, Werte oder Punkte nehmen</translation>
    </message>
    <message>
        <source>{:s} is a seed itself: it needs one seed a cell</source>
        <translation>{:s} ist selbst ein Seed: Jede Zelle braucht einen einzigen</translation>
    </message>
    <message>
        <source>{:s} of {:s} has none</source>
        <translation>{:s} in {:s} hat keines</translation>
    </message>
    <message>
        <source>CUDA can&apos;t be used: {}</source>
        <translation>CUDA ist nicht nutzbar: {}</translation>
    </message>
    <message>
        <source>the fused engine can&apos;t: {}</source>
        <translation>die Fused-Engine kann es nicht: {}</translation>
    </message>
    <message>
        <source>the fused engine can&apos;t train this: {}; take auto or reference</source>
        <translation>die Fused-Engine kann das nicht trainieren: {}; Automatisch oder Referenz wählen</translation>
    </message>
    <message>
        <source>the fused engine runs on the CPU</source>
        <translation>die Fused-Engine läuft auf der CPU</translation>
    </message>
    <message>
        <source>{:s}.floatx is {:s}</source>
        <translation>{:s}.floatx ist {:s}</translation>
    </message>
    <message>
        <source>{:s}.summation is {:s}</source>
        <translation>{:s}.summation ist {:s}</translation>
    </message>
    <message>
        <source>{:s}.layers: one has more than {} units</source>
        <translation>{:s}.layers: eine hat mehr als {} Neuronen</translation>
    </message>
    <message>
        <source>the training library can&apos;t be opened: {:s}.so {}</source>
        <translation>die Trainingsbibliothek ist nicht zu öffnen: {:s}.so {}</translation>
    </message>
    <message>
        <source>is not beside the program</source>
        <translation>liegt nicht beim Programm</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>ist abgeschnitten</translation>
    </message>
    <message>
        <source>is not a library of TwinSine</source>
        <translation>ist keine Bibliothek von TwinSine</translation>
    </message>
    <message>
        <source>is of another build than the program ({:s})</source>
        <translation>ist von einem anderen Build als das Programm ({:s})</translation>
    </message>
    <message>
        <source>has no engine</source>
        <translation>hat keine Engine</translation>
    </message>
    <message>
        <source>can&apos;t be loaded: {:s}</source>
        <translation>ist nicht ladbar: {:s}</translation>
    </message>
    <message>
        <source>this libtorch was built without CUDA</source>
        <translation>dieses libtorch ist ohne CUDA gebaut</translation>
    </message>
    <message>
        <source>the CUDA device computes wrongly</source>
        <translation>das CUDA-Gerät rechnet falsch</translation>
    </message>
    <message>
        <source>a network is too large for the device</source>
        <translation>ein Netz ist zu groß für das Gerät</translation>
    </message>
    <message>
        <source>unknown fault</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>std::bad_alloc</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) equal</source>
        <translation>
            <numerusform>%n Einstellung gleich</numerusform>
            <numerusform>%n Einstellungen gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Argument(s) not recognized: {:s}</source>
        <translation>Argument nicht erkannt: {:s}</translation>
    </message>
    <message>
        <source>must be a list of 1 to {} objects</source>
        <translation>muss eine Liste mit 1 bis {} Objekten sein</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::AddLine</name>
    <message>
        <source>a hidden layer, a copy of the last one</source>
        <translation>eine verdeckte Schicht, Kopie der letzten</translation>
    </message>
    <message>
        <source>a phase (one more compile() and fit()), a copy of the last one</source>
        <translation>eine Phase (noch ein compile() und fit()), Kopie der letzten</translation>
    </message>
    <message>
        <source>+ both</source>
        <translation>+ beide</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Neue Schicht</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>Add %1, to this side</source>
        <translation>Auf dieser Seite hinzufügen: %1</translation>
    </message>
    <message>
        <source>Add %1, to both sides</source>
        <translation>Auf beiden Seiten hinzufügen: %1</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Answers</name>
    <message>
        <source>an internal error; see the log</source>
        <translation>ein Fehler im Programm; er steht im Protokoll</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::BaseChart</name>
    <message>
        <source>%1 → %2, Δ %3</source>
        <translation>%1 → %2, Δ %3</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ChartArea</name>
    <message>
        <source>Out of date – train again</source>
        <translation>Veraltet – trainieren</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Crosses at the points that both networks are trained on</source>
        <translation>Kreuze an den Punkten, mit denen beide Netze trainiert werden</translation>
    </message>
    <message>
        <source>kinks</source>
        <translation>Knicke</translation>
    </message>
    <message>
        <source>beyond the data</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>The same pair with up to 64 seeds, trained in the background: where 90 of 100 of them are, shaded, and in Distance how far apart two runs of one side are by luck alone</source>
        <translation>Dasselbe Paar mit bis zu 64 Seeds, im Hintergrund trainiert: schattiert, wo 90 von 100 liegen, und unter Abstand, wie weit zwei Läufe einer Seite nur durch Zufall auseinander sind</translation>
    </message>
    <message>
        <source>What the seeds change</source>
        <translation>Was die Seeds ändern</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>Initialgewichte</translation>
    </message>
    <message>
        <source>order of the points</source>
        <translation>Punktereihenfolge</translation>
    </message>
    <message>
        <source>Which part of the luck: seeds for everything, for the initial weights alone, or for the order of the points alone</source>
        <translation>Welcher Teil des Zufalls: Seeds für alles, nur für die Initialgewichte oder nur für die Reihenfolge der Punkte</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>The run before the last change stays, pale, in Fit, Losses and Difference</source>
        <translation>Der Lauf vor der letzten Änderung bleibt blass in Fit, Verluste und Differenz</translation>
    </message>
    <message>
        <source>Which loss</source>
        <translation>Welcher Verlust</translation>
    </message>
    <message>
        <source>Evaluation loss: over all points with the weights after the epoch
Reported loss, as the framework prints it: mean over batches before their updates
Validation loss: over the points that validation_split keeps from the training</source>
        <translation>Evaluationsverlust: über alle Punkte mit den Gewichten nach der Epoche
Gemeldeter Verlust, wie das Framework ihn ausgibt: Mittel über die Batches vor ihren Updates
Validierungsverlust: über die Punkte, die validation_split vom Training zurückhält</translation>
    </message>
    <message>
        <source>Horizontal axis of losses and distance</source>
        <translation>Waagerechte Achse von Verlusten und Abstand</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Losses and distance by epochs, or by updates: one epoch is an update for every batch</source>
        <translation>Verluste und Abstand nach Epochen oder nach Updates: Eine Epoche ist ein Update je Batch</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis of losses and distance: shows the first epochs wide</source>
        <translation>Logarithmische waagerechte Achse von Verlusten und Abstand: zeigt die ersten Epochen breit</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Logarithmic loss axis: a tenth of the loss is as far anywhere</source>
        <translation>Logarithmische Achse der Verluste: Ein Zehntel des Verlusts ist überall gleich weit</translation>
    </message>
    <message>
        <source>Logarithmic distance axis: a tenth of the distance is as far anywhere</source>
        <translation>Logarithmische Achse des Abstands: Ein Zehntel des Abstands ist überall gleich weit</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Where each unit of the first layer bends: x = −b/w</source>
        <translation>Wo jedes Neuron der ersten Schicht knickt: x = −b/w</translation>
    </message>
    <message>
        <source>The curves are of the settings before the change. Click to train with the new ones.</source>
        <translation>Die Kurven gehören zu den Einstellungen vor der Änderung. Klicken, um mit den neuen zu trainieren.</translation>
    </message>
    <message>
        <source>One seed after the other</source>
        <translation>Ein Seed nach dem anderen</translation>
    </message>
    <message>
        <source>Shows one seed after the other: what else the same two scripts could have given</source>
        <translation>Zeigt einen Seed nach dem anderen: was dieselben zwei Skripte sonst hätten ergeben können</translation>
    </message>
    <message>
        <source>Smoothing of the losses in percent</source>
        <translation>Glättung der Verluste in Prozent</translation>
    </message>
    <message>
        <source>Smooths the losses by a moving average that keeps so many percent of what was before, as TensorBoard does; the losses themselves stay, pale</source>
        <translation>Glättet die Verluste durch ein gleitendes Mittel, das so viel Prozent vom Vorherigen behält, wie TensorBoard; die Verluste selbst bleiben blass</translation>
    </message>
    <message>
        <source>smooth </source>
        <translation>glätten </translation>
    </message>
    <message>
        <source>&#xa0;%</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>merken</translation>
    </message>
    <message>
        <source>Keeps this run in the charts as a pale ghost, or removes those that are kept</source>
        <translation>Merkt diesen Lauf als blasse Kurve in den Diagrammen oder entfernt die gemerkten</translation>
    </message>
    <message>
        <source>&amp;Keep this run as a ghost</source>
        <translation>Diesen Lauf als blasse Kurve &amp;merken</translation>
    </message>
    <message>
        <source>kept, %1</source>
        <translation>gemerkt, %1</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove &amp;all ghosts</source>
        <translation>&amp;Alle blassen Kurven entfernen</translation>
    </message>
    <message>
        <source>Only units of relu, leaky_relu or selu in a hidden first layer bend at one x</source>
        <translation>Nur Neuronen mit relu, leaky_relu oder selu in einer verdeckten ersten Schicht knicken an einem x</translation>
    </message>
    <message>
        <source>Predictions for x outside the training data: half its width again on either side</source>
        <translation>Was beide Netze für x vorhersagen, mit dem sie nicht trainiert wurden: auf jeder Seite noch einmal die halbe Breite</translation>
    </message>
    <message>
        <source>everything random</source>
        <translation>alles Zufällige</translation>
    </message>
    <message>
        <source>Evaluation loss</source>
        <comment>choice</comment>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <comment>choice</comment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Reported loss</source>
        <comment>choice</comment>
        <translation>Gemeldet</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ChartCard</name>
    <message>
        <source>What this chart shows</source>
        <translation>Was dieses Diagramm zeigt</translation>
    </message>
    <message>
        <source>What this chart shows, and how to read it</source>
        <translation>Was dieses Diagramm zeigt und wie es zu lesen ist</translation>
    </message>
    <message>
        <source>Usual scale</source>
        <translation>Übliche Skala</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Back to the scale of the function; what goes beyond it is marked at the edge</source>
        <translation>Zurück zur Skala der Funktion; was darüber hinausgeht, ist am Rand markiert</translation>
    </message>
    <message>
        <source>Back to the whole curves, also what is off the scale (double click or 0 in the chart; Backspace: back by one zoom)</source>
        <translation>Zurück zu den ganzen Kurven, auch außerhalb der Skala (Doppelklick oder 0 im Diagramm; Rücktaste: einen Zoom zurück)</translation>
    </message>
    <message>
        <source>Charts in the guide</source>
        <translation>Diagramme in der Anleitung</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Comparison</name>
    <message>
        <source>Mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>Evaluation loss of A</source>
        <translation>Evaluationsverlust von A</translation>
    </message>
    <message>
        <source>Evaluation loss of B</source>
        <translation>Evaluationsverlust von B</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Updates of A | B</source>
        <translation>Updates von A | B</translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation>Trainiert in</translation>
    </message>
    <message>
        <source>Compare two trainings</source>
        <translation>Zwei Trainings vergleichen</translation>
    </message>
    <message>
        <source>Settings that differ, and numbers</source>
        <translation>Verschiedene Einstellungen und Zahlen</translation>
    </message>
    <message>
        <source>Setting or number</source>
        <translation>Einstellung oder Zahl</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ComputingMenus</name>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Engine</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>The fused engine where it can train the experiment, else the reference engine</source>
        <translation>Die Fused-Engine, wo sie das Experiment trainieren kann, sonst die Referenz-Engine</translation>
    </message>
    <message>
        <source>&amp;Fused</source>
        <translation>&amp;Fused</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>libtorch, tensor by tensor: everything, on the CPU and on CUDA</source>
        <translation>libtorch, Tensor für Tensor: alles, auf CPU und CUDA</translation>
    </message>
    <message>
        <source>CUDA where the reference engine trains and can use it, else the CPU; many trainings go to CUDA where that is faster</source>
        <translation>CUDA, wo die Referenz-Engine trainiert und es nutzen kann, sonst die CPU; viele Trainings gehen an CUDA, wo das schneller ist</translation>
    </message>
    <message>
        <source>&amp;CPU</source>
        <translation>&amp;CPU</translation>
    </message>
    <message>
        <source>C&amp;UDA</source>
        <translation>C&amp;UDA</translation>
    </message>
    <message>
        <source>The CPU trains everything</source>
        <translation>Die CPU trainiert alles</translation>
    </message>
    <message>
        <source>An NVIDIA GPU: the pair by the reference engine, seeds, maps and the answer why by the fused one where this build has it for CUDA</source>
        <translation>Eine NVIDIA-GPU: das Paar mit der Referenz-Engine; Seeds, Karten und die Antwort auf das Warum mit der Fused-Engine, wo dieser Build sie für CUDA hat</translation>
    </message>
    <message>
        <source>Fast: float32 and float64 on the CPU, up to 512 units a layer</source>
        <translation>Die schnelle: float32 und float64 auf der CPU, bis 512 Neuronen je Schicht</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Course</name>
    <message>
        <source>step %1 of the lesson</source>
        <translation>Schritt %1 der Lektion</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::DataDialog</name>
    <message>
        <source>Ctrl+C copies the selected rows, or all of them, with all digits</source>
        <translation>Strg+C kopiert die gewählten Zeilen oder alle, mit allen Stellen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The selected rows, or all of them, for a spreadsheet</source>
        <translation>Die gewählten Zeilen oder alle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>All rows, with all digits</source>
        <translation>Alle Zeilen, mit allen Stellen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::DefaultMark</name>
    <message>
        <source>%1: back to the default, %2</source>
        <translation>%1: zurück zur Vorgabe, %2</translation>
    </message>
    <message>
        <source>Set by hand. Click: back to the framework&apos;s default, %1</source>
        <translation>Von Hand gesetzt. Klicken: zurück zur Vorgabe des Frameworks, %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;The value is set by hand. What a script gets that does not say it is &lt;b&gt;%1&lt;/b&gt;; a click takes that.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Der Wert ist von Hand gesetzt. Ein Skript, das nichts sagt, bekommt &lt;b&gt;%1&lt;/b&gt;; ein Klick nimmt das.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::DifferenceChart</name>
    <message>
        <source>Difference of the predictions</source>
        <translation>Differenz der Vorhersagen</translation>
    </message>
    <message>
        <source>One side&apos;s prediction less the other&apos;s at each x, for the epoch that is shown. On the zero line both predict the same. Far from it is where the two scripts disagree.</source>
        <translation>Die Vorhersage der einen Seite minus die der anderen an jedem x, für die gezeigte Epoche. Auf der Nulllinie sagen beide dasselbe vorher. Weit davon sind sich die Skripte uneinig.</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::DistanceChart</name>
    <message>
        <source>Distance of the predictions by epoch</source>
        <translation>Abstand der Vorhersagen nach Epochen</translation>
    </message>
    <message>
        <source>How far the two predictions are from each other after every epoch: the mean of |A − B| over the data&apos;s x. With seeds shown, lines say how far two runs of one side are apart by luck alone: a distance near them is nothing but luck.</source>
        <translation>Wie weit die Vorhersagen nach jeder Epoche auseinander sind: das Mittel von |A − B| über die x der Daten. Mit Seeds sagen Linien, wie weit zwei Läufe einer Seite nur durch Zufall auseinander sind: Ein Abstand in ihrer Nähe ist nichts als Zufall.</translation>
    </message>
    <message>
        <source>mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>update of %1</source>
        <translation>Update von %1</translation>
    </message>
    <message>
        <source>luck of %1</source>
        <translation>Zufall von %1</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::EpochChart</name>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: phase %2 ends</source>
        <translation>%1: Phase %2 endet</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 endet</translation>
    </message>
    <message>
        <source>phase %1 ends</source>
        <translation>Phase %1 endet</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::EpochSlider</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Drag to see the curves of an earlier epoch; at the end it follows the training</source>
        <translation>Ziehen zeigt die Kurven einer früheren Epoche; am Ende folgt sie dem Training</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ExportDialog</name>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Fit, loss and difference</source>
        <translation>Fit, Verluste und Differenz</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Warum verschieden</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>Übliche Größen</translation>
    </message>
    <message>
        <source>A size for a screen, paper or a slide</source>
        <translation>Eine Größe für Bildschirm, Papier oder Folie</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Breite des Bilds</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Höhe des Bilds</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Centimetres on paper, or pixels of a PNG</source>
        <translation>Zentimeter auf Papier oder Pixel eines PNG</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Pixels of a PNG to an inch: 300 for print</source>
        <translation>Pixel eines PNG je Zoll: 300 für Druck</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Print keeps the sides apart without colours: one curve is dashed</source>
        <translation>Im Druck bleiben die Seiten auch ohne Farben unterscheidbar: Eine Kurve ist gestrichelt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Above the picture; empty: no title</source>
        <translation>Über dem Bild; leer: kein Titel</translation>
    </message>
    <message>
        <source>Ca&amp;ption: changed settings and mean |A − B|</source>
        <translation>Bild&amp;unterschrift: Änderungen und Mittel |A − B|</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Side &amp;A</source>
        <translation>Seite &amp;A</translation>
    </message>
    <message>
        <source>Side &amp;B</source>
        <translation>Seite &amp;B</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Su&amp;chen …</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>Ordner und Namen wählen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>PNG: %1 × %2 pixels</source>
        <translation>PNG: %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Export a chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The picture would have more than 100 million pixels</source>
        <translation>Das Bild hätte mehr als 100 Millionen Pixel</translation>
    </message>
    <message>
        <source>%1 exists: press Export again to replace it</source>
        <translation>%1 existiert: noch einmal Exportieren ersetzt die Datei</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>Größe der Buchstaben in Punkt</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Copies the picture to the clipboard</source>
        <translation>Kopiert das Bild in die Zwischenablage</translation>
    </message>
    <message>
        <source>Too small: each side must be at least 2.65 cm</source>
        <translation>Zu klein: Eine Seite braucht mindestens 2,65 cm</translation>
    </message>
    <message>
        <source>Too large: each side can be at most 264 cm</source>
        <translation>Zu groß: Eine Seite hat höchstens 264 cm</translation>
    </message>
    <message>
        <source>Writing… Cancel stops it.</source>
        <translation>Wird geschrieben … Abbrechen beendet es.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FactorTable</name>
    <message>
        <source>still diverges</source>
        <translation>divergiert weiter</translation>
    </message>
    <message>
        <source>helps</source>
        <translation>hilft</translation>
    </message>
    <message>
        <source>hurts</source>
        <translation>schadet</translation>
    </message>
    <message>
        <source>no clear effect</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>What each setting closes of the gap</source>
        <translation>Was jede Einstellung vom Abstand schließt</translation>
    </message>
    <message>
        <source>&lt;p&gt;A row for each setting in which the sides differ, or a group of settings that belong together.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Share&lt;/b&gt;: its part of what all of them close together, with the interval in which it lies with 95 % confidence (from resampled seeds). Shares add up to 100 %. Two settings that only work together split what they close.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Alone&lt;/b&gt;: the part of the gap that this setting closes with nothing else equal.&lt;/p&gt;&lt;p&gt;&lt;b&gt;As …&lt;/b&gt;: what is left of the gap with this one setting as that side has it on both sides. It &lt;i&gt;helps&lt;/i&gt; if the gap is smaller in at least 75 of 100 seeds, it &lt;i&gt;hurts&lt;/i&gt; if in at most 25.&lt;/p&gt;&lt;p&gt;A click (or arrow keys and Enter) makes the setting equal, as the column says; in the other columns in the way that leaves less. Undo takes it back.&lt;/p&gt;&lt;p&gt;Where more than seven settings differ, those that belong together are one row, which ends in …: a click on its name splits it and computes the answer anew.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Eine Zeile für jede Einstellung, in der sich die Seiten unterscheiden, oder für mehrere, die zusammengehören.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Anteil&lt;/b&gt;: ihr Teil an dem, was alle zusammen schließen, mit dem Intervall, in dem er mit 95 % Konfidenz liegt (aus neu gezogenen Seeds). Die Anteile ergeben 100 %. Zwei Einstellungen, die nur gemeinsam wirken, teilen sich, was sie schließen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Allein&lt;/b&gt;: der Teil des Abstands, den diese Einstellung schließt, wenn sonst nichts gleich ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Wie …&lt;/b&gt;: was vom Abstand bleibt, wenn beide Seiten diese eine Einstellung wie jene Seite haben. Sie &lt;i&gt;hilft&lt;/i&gt;, wenn der Abstand bei mindestens 75 von 100 Seeds kleiner ist, und &lt;i&gt;schadet&lt;/i&gt;, wenn höchstens bei 25.&lt;/p&gt;&lt;p&gt;Ein Klick (oder Pfeiltasten und Eingabe) gleicht die Einstellung an, wie die Spalte sagt; in den anderen Spalten so, dass weniger bleibt. Rückgängig nimmt es zurück.&lt;/p&gt;&lt;p&gt;Sind mehr als sieben Einstellungen verschieden, ist eine Zeile, die auf … endet, mehrere zusammen: Ein Klick auf ihren Namen teilt sie auf und berechnet die Antwort neu.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>Wie %1</translation>
    </message>
    <message>
        <source>In the settings: %1</source>
        <translation>In den Einstellungen: %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Several settings in one. Click: split them</source>
        <translation>Mehrere Einstellungen in einer. Klicken: aufteilen</translation>
    </message>
    <message>
        <source>Of what all settings close together, with its 95 % interval</source>
        <translation>Von dem, was alle Einstellungen zusammen schließen, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Of the gap, closed by this setting alone</source>
        <translation>Vom Abstand, durch diese Einstellung allein geschlossen</translation>
    </message>
    <message>
        <source>Left of the gap with %1 on both sides as %2 has it: %3 (%4 to %5), smaller in %6 of %7 seeds. Click: make that so</source>
        <translation>Rest des Abstands mit %1 auf beiden Seiten wie bei %2: %3 (%4 bis %5), kleiner bei %6 von %7 Seeds. Klicken: so einstellen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FileCommands</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Experiments, results and exported pictures (*.json *.png *.svg);;All files (*)</source>
        <translation>Experimente, Ergebnisse und exportierte Bilder (*.json *.png *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Points, x and y in two columns (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Punkte, x und y in zwei Spalten (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>data from %1</source>
        <translation>Daten aus %1</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (und %1 weitere)</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened.</source>
        <translation>„%1“ wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>Trotzdem &amp;speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Reload it</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
    </message>
    <message>
        <source>Saved the lesson as it was opened. Leave it to save other settings.</source>
        <translation>Die Lektion wurde gespeichert, wie sie geöffnet wurde. Andere Einstellungen sind nach dem Verlassen speicherbar.</translation>
    </message>
    <message>
        <source>Saving %1 …</source>
        <translation>%1 wird gespeichert …</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FitChart</name>
    <message>
        <source>Fit: the function and both predictions</source>
        <translation>Fit: die Funktion und beide Vorhersagen</translation>
    </message>
    <message>
        <source>The function that is to be learned, and what both networks predict at the epoch that is shown. Where the two lines part, the two scripts give different results. Pale lines are other runs; a curve that leaves the scale is named at the edge with its value.</source>
        <translation>Die Funktion, die gelernt werden soll, und was beide Netze in der gezeigten Epoche vorhersagen. Wo sich die Linien trennen, ergeben die Skripte Verschiedenes. Blasse Linien sind andere Läufe; eine Kurve außerhalb der Skala ist am Rand mit ihrem Wert genannt.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>sin(x)</source>
        <translation>sin(x)</translation>
    </message>
    <message>
        <source>test points</source>
        <translation>Testpunkte</translation>
    </message>
    <message>
        <source>training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 Punkte)</translation>
    </message>
    <message>
        <source>%1 (1 of %2 points)</source>
        <translation>%1 (1 von %2 Punkten)</translation>
    </message>
    <message>
        <source>shaded: 5–95&#xa0;% of %1 seeds, dashes: their median</source>
        <translation>schattiert: 5–95&#xa0;% von %1 Seeds, gestrichelt: ihr Median</translation>
    </message>
    <message>
        <source>%1: %2 units, %3 of their kinks outside of what is shown</source>
        <translation>%1: %2 Neuronen, %3 ihrer Knicke außerhalb des Gezeigten</translation>
    </message>
    <message>
        <source>, %1 units dead (never active on the data)</source>
        <translation>, %1 Neuronen tot (auf den Daten nie aktiv)</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>shaded: 5–95&#xa0;% of %1 seeds, dashes: seed %2, |A&#xa0;−&#xa0;B|&#xa0;%3</source>
        <translation>schattiert: 5–95&#xa0;% von %1 Seeds, gestrichelt: Seed %2, |A&#xa0;−&#xa0;B|&#xa0;%3</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FoldButton</name>
    <message>
        <source>%1, show or hide</source>
        <translation>%1, zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FoldedSections</name>
    <message>
        <source>More about it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Show or hide this part of the text</source>
        <translation>Diesen Teil des Texts zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FormLines</name>
    <message>
        <source>removed layer of %1</source>
        <translation>Schicht von %1 entfernt</translation>
    </message>
    <message>
        <source>removed phase of %1</source>
        <translation>Phase von %1 entfernt</translation>
    </message>
    <message>
        <source>added layer</source>
        <translation>Schicht hinzugefügt</translation>
    </message>
    <message>
        <source>added phase</source>
        <translation>Phase hinzugefügt</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::FormulaView</name>
    <message>
        <source>%1, one update</source>
        <translation>%1, ein Update</translation>
    </message>
    <message>
        <source>&lt;p&gt;What one update does to a weight &lt;b&gt;w&lt;/b&gt;, in the framework&apos;s order of operations and with the numbers set here. &lt;b&gt;g&lt;/b&gt; is the gradient of the loss by that weight; &lt;b&gt;t&lt;/b&gt; counts the updates from 1.&lt;/p&gt;&lt;p&gt;x ← y: x becomes y, and stays so for the next update; at the beginning it is 0 where nothing is said. x = y: x is short for y. ‖g‖ is the length of a layer&apos;s kernel or bias gradient, ‖G‖ that of all gradients together.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Was ein Update mit einem Gewicht &lt;b&gt;w&lt;/b&gt; macht, in der Reihenfolge des Frameworks und mit den hier gesetzten Zahlen. &lt;b&gt;g&lt;/b&gt; ist der Gradient des Verlusts nach diesem Gewicht; &lt;b&gt;t&lt;/b&gt; zählt die Updates ab 1.&lt;/p&gt;&lt;p&gt;x ← y: x wird y und bleibt es für das nächste Update; am Anfang ist es 0, wo nichts anderes steht. x = y: x ist kurz für y. ‖g‖ ist die Länge des Gradienten von Kernel oder Bias einer Schicht, ‖G‖ die aller Gradienten zusammen.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Ghosts</name>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::GuideWindow</name>
    <message>
        <source>Guide – TwinSine</source>
        <translation>Anleitung – TwinSine</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>Zurück (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+→)</source>
        <translation>Vor (Alt+→)</translation>
    </message>
    <message>
        <source>Find in the guide (Ctrl+F)</source>
        <translation>In der Anleitung suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Eingabe geht zur nächsten Stelle, Umschalt+Eingabe zur vorigen</translation>
    </message>
    <message>
        <source>The place before (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>The next place (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Smaller type (Ctrl+−)</source>
        <translation>Kleinere Schrift (Strg+−)</translation>
    </message>
    <message>
        <source>Larger type (Ctrl++); Ctrl+0 restores it</source>
        <translation>Größere Schrift (Strg++); Strg+0 stellt sie zurück</translation>
    </message>
    <message>
        <source>Not in the guide</source>
        <translation>Nicht in der Anleitung</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HeatMapView</name>
    <message>
        <source>The map: a cell for each pair of values</source>
        <translation>Die Karte: eine Zelle für jedes Wertepaar</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each cell is this experiment with the two settings changed, trained to its end. It fills in from coarse to fine. Hatched: a training diverged. The white diamond is the experiment as it stands, if its values are on both axes.&lt;/p&gt;&lt;p&gt;A click on a cell (or arrow keys and Enter) sets the experiment so; Undo takes it back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jede Zelle ist dieses Experiment mit den zwei geänderten Einstellungen, bis zum Ende trainiert. Sie füllt sich von grob nach fein. Schraffiert: ein Training divergierte. Die weiße Raute ist das Experiment, wie es ist, wenn seine Werte auf beiden Achsen liegen.&lt;/p&gt;&lt;p&gt;Ein Klick auf eine Zelle (oder Pfeiltasten und Eingabe) stellt das Experiment so ein; Rückgängig nimmt es zurück.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HiddenUnitChart</name>
    <message>
        <source>output of layer 1 (%1)</source>
        <translation>Ausgabe von Schicht 1 (%1)</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>contribution before %1</source>
        <translation>Beitrag vor %1</translation>
    </message>
    <message>
        <source>What each hidden unit adds to the prediction</source>
        <translation>Was jedes verdeckte Neuron zur Vorhersage beiträgt</translation>
    </message>
    <message>
        <source>What each unit of the first layer adds to the prediction; all of them and a constant make up the curve in Fit. The strong lines are picked: point at another one, or press ↑ and ↓. A unit that is flat everywhere does nothing.</source>
        <translation>Was jedes Neuron der ersten Schicht zur Vorhersage beiträgt; alle zusammen und eine Konstante ergeben die Kurve im Fit. Die kräftigen Linien sind gewählt: auf eine andere zeigen oder ↑ und ↓ drücken. Ein Neuron, das überall flach ist, tut nichts.</translation>
    </message>
    <message>
        <source>A: %1; B: %2</source>
        <translation>A: %1; B: %2</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>keine verdeckte Schicht</translation>
    </message>
    <message>
        <source>%1 largest of %2 units</source>
        <translation>%1 größte von %2 Neuronen</translation>
    </message>
    <message>
        <source>A: %1, B: %2</source>
        <translation>A: %1, B: %2</translation>
    </message>
    <message>
        <source>%1: unit %2</source>
        <translation>%1: Neuron %2</translation>
    </message>
    <message>
        <source>w %1, b %2</source>
        <translation>w %1, b %2</translation>
    </message>
    <message>
        <source>, out %1</source>
        <translation>, aus %1</translation>
    </message>
    <message>
        <source>kink %1</source>
        <translation>Knick %1</translation>
    </message>
    <message numerus="yes">
        <source>all %n unit(s)</source>
        <translation>
            <numerusform>%n Neuron</numerusform>
            <numerusform>alle %n Neuronen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::History</name>
    <message>
        <source>This training can&apos;t be used: %1</source>
        <translation>Dieses Training ist nicht verwendbar: %1</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HistoryModel</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Loss A</source>
        <translation>Verlust A</translation>
    </message>
    <message>
        <source>Loss B</source>
        <translation>Verlust B</translation>
    </message>
    <message>
        <source>Mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation>Trainiert in</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Pinned trainings stay whatever comes</source>
        <translation>Angeheftete Trainings bleiben in jedem Fall</translation>
    </message>
    <message>
        <source>What you call it (F2), or the experiment&apos;s name; below it the settings that were others than in the preset or file as it was opened</source>
        <translation>Der eigene Name (F2) oder der des Experiments; darunter die Einstellungen, die anders waren als im geöffneten Beispiel oder in der Datei</translation>
    </message>
    <message>
        <source>Of both sides, or of A | B; with → the seeds of a row of several</source>
        <translation>Beider Seiten oder von A | B; mit → die Seeds einer Zeile aus mehreren</translation>
    </message>
    <message>
        <source>Evaluation loss of side A at the end: over all points, with the last weights</source>
        <translation>Evaluationsverlust von Seite A am Ende: über alle Punkte, mit den letzten Gewichten</translation>
    </message>
    <message>
        <source>Evaluation loss of side B at the end: over all points, with the last weights</source>
        <translation>Evaluationsverlust von Seite B am Ende: über alle Punkte, mit den letzten Gewichten</translation>
    </message>
    <message>
        <source>Mean |A − B| of the predictions at the end. Of several seeds the median, and from the least to the most. All bars are on one scale; one that goes beyond it has a point.</source>
        <translation>Mittel |A − B| der Vorhersagen am Ende. Bei mehreren Seeds der Median und vom kleinsten bis zum größten. Alle Balken haben eine Skala; einer darüber hinaus hat eine Spitze.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht angeheftet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 trainings with other seeds</source>
        <translation>%1 Trainings mit anderen Seeds</translation>
    </message>
    <message>
        <source>%1. The latest of them:
%2</source>
        <translation>%1. Das letzte davon:
%2</translation>
    </message>
    <message>
        <source>%1, %2 diverged</source>
        <translation>%1, %2 divergiert</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Seeds</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>Wie lange das Training dauerte</translation>
    </message>
    <message>
        <source>When it last ended</source>
        <translation>Wann es zuletzt endete</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HistoryPage</name>
    <message>
        <source>Group &amp;seeds</source>
        <translation>&amp;Seeds gruppieren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>The two selected rows beside each other, of several seeds the latest: the settings in which they differ, and their numbers</source>
        <translation>Die zwei gewählten Zeilen nebeneinander, von mehreren Seeds das letzte Training: verschiedene Einstellungen und ihre Zahlen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Keep a history</source>
        <translation>Verlauf &amp;führen</translation>
    </message>
    <message>
        <source>Exported %1 to %2</source>
        <translation>%1 nach %2 exportiert</translation>
    </message>
    <message>
        <source>Search trainings</source>
        <translation>Trainings suchen</translation>
    </message>
    <message>
        <source>Names, presets, changed settings, seeds: all trainings that have each of these words</source>
        <translation>Namen, Beispiele, geänderte Einstellungen, Seeds: alle Trainings, die jedes dieser Wörter haben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This preset</source>
        <translation>Dieses Beispiel</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>All trainings, those of the preset or file that is open, or those with a star</source>
        <translation>Alle Trainings, die des geöffneten Beispiels oder der Datei oder die mit Stern</translation>
    </message>
    <message>
        <source>Trainings that differ in nothing but the seed are one row: the median of mean |A − B|, and from the least to the most</source>
        <translation>Trainings, die sich nur im Seed unterscheiden, sind eine Zeile: Median von Mittel |A − B| und vom kleinsten bis zum größten</translation>
    </message>
    <message>
        <source>More about the history</source>
        <translation>Mehr zum Verlauf</translation>
    </message>
    <message>
        <source>The selected trainings, or all that are shown, as CSV or as JSON with their settings</source>
        <translation>Die gewählten Trainings oder alle gezeigten, als CSV oder als JSON mit ihren Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Undo the last deletion</source>
        <translation>Letztes Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Off: trainings are not put into the history; what is there stays</source>
        <translation>Aus: Trainings kommen nicht in den Verlauf; was dort ist, bleibt</translation>
    </message>
    <message>
        <source>Clea&amp;r the history…</source>
        <translation>Verlauf &amp;leeren …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> · bars from 0 to %1</source>
        <translation> · Balken von 0 bis %1</translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation> · %1 gewählt</translation>
    </message>
    <message>
        <source> · new ones are not kept</source>
        <translation> · neue werden nicht behalten</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>No trainings yet. Each one that comes to its end is listed here.</source>
        <translation>Noch keine Trainings. Jedes, das zu Ende kommt, steht hier.</translation>
    </message>
    <message>
        <source>Show as &amp;ghost</source>
        <translation>Als &amp;blasse Kurve zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Nicht mehr &amp;anheften</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Delete all %1 of the history?</source>
        <translation>Alle %1 des Verlaufs löschen?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The pinned ones too</source>
        <translation>Auch die angehefteten</translation>
    </message>
    <message>
        <source>Export trainings</source>
        <translation>Trainings exportieren</translation>
    </message>
    <message>
        <source>Numbers as CSV (*.csv);;With settings, as JSON (*.json)</source>
        <translation>Zahlen als CSV (*.csv);;Mit Einstellungen als JSON (*.json)</translation>
    </message>
    <message>
        <source>Trainings to show</source>
        <translation>Welche Trainings</translation>
    </message>
    <message>
        <source>Export or clear the history, or keep none. It is stored in %1</source>
        <translation>Verlauf exportieren, leeren oder keinen führen. Er liegt in %1</translation>
    </message>
    <message>
        <source>No training matches the search.</source>
        <translation>Kein Training passt zur Suche.</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>&amp;Einstellungen zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n Training</numerusform>
            <numerusform>%n Trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HistoryTable</name>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Every training that came to an end, of this and earlier starts. A double click or Enter brings its settings back, F2 names it, a click on the star pins it, Delete deletes it. A row of several seeds opens with →.</source>
        <translation>Jedes Training, das zu Ende kam, aus diesem und früheren Starts. Doppelklick oder Eingabe holt seine Einstellungen zurück, F2 benennt es, ein Klick auf den Stern heftet es an, Entf löscht es. Eine Zeile aus mehreren Seeds öffnet →.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::InputChart</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>x (radians)</source>
        <translation>x (Bogenmaß)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ItemHead</name>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>A Dense layer; the last one is the output and has one unit</source>
        <translation>Eine Dense-Schicht; die letzte ist die Ausgabe und hat ein Neuron</translation>
    </message>
    <message>
        <source>One compile() and fit(), or one loop: weights carry over, the optimizer starts anew</source>
        <translation>Ein compile() und fit() oder eine Schleife: Die Gewichte bleiben, der Optimierer beginnt neu</translation>
    </message>
    <message>
        <source>✕ remove</source>
        <translation>✕ entfernen</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>Remove %1 of %2</source>
        <translation>%1 von %2 entfernen</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>The output layer: one unit</source>
        <translation>Die Ausgabeschicht: ein Neuron</translation>
    </message>
    <message>
        <source>%1 has none</source>
        <translation>%1 hat keine</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::LessonPanel</name>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Shows what the step hides</source>
        <translation>Zeigt, was der Schritt verdeckt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Lektion verlassen</translation>
    </message>
    <message>
        <source>The settings stay as they are, and all controls come back</source>
        <translation>Die Einstellungen bleiben, und alle Bedienelemente kommen zurück</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Progress through the lesson</source>
        <translation>Wie viel der Lektion erledigt ist</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::LossChart</name>
    <message>
        <source>Losses of both sides</source>
        <translation>Verluste beider Seiten</translation>
    </message>
    <message>
        <source>How wrong each side is after every epoch, or after every update. Lower is better; on a logarithmic axis a straight line down is a steady gain. Click to go to that epoch. By epochs, a side with smaller batches makes more updates in the same width.</source>
        <translation>Wie falsch jede Seite nach jeder Epoche oder jedem Update liegt. Niedriger ist besser; auf logarithmischer Achse bedeutet eine fallende Gerade gleichmäßigen Fortschritt. Ein Klick geht zu dieser Epoche. Nach Epochen macht eine Seite mit kleineren Batches auf gleicher Breite mehr Updates.</translation>
    </message>
    <message>
        <source>Reported loss</source>
        <translation>Gemeldeter Verlust</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Evaluation loss</source>
        <translation>Evaluationsverlust</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MainSplitter</name>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Warum verschieden</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>preset “%1”</source>
        <translation>Beispiel „%1“</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Start from %1&apos;s weights</source>
        <translation>Mit den Gewichten von %1 beginnen</translation>
    </message>
    <message>
        <source>%1[*] – TwinSine</source>
        <translation>%1[*] – TwinSine</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>&amp;Save data as CSV…</source>
        <translation>Daten als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>Show data as a &amp;table…</source>
        <translation>Daten als &amp;Tabelle zeigen …</translation>
    </message>
    <message>
        <source>There are no initial weights yet</source>
        <translation>Es gibt noch keine Initialgewichte</translation>
    </message>
    <message>
        <source>%1 keeps its own order of the points: no setting takes over the other side&apos;s</source>
        <translation>%1 behält die eigene Reihenfolge der Punkte: Keine Einstellung übernimmt die der anderen Seite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>back to “%1”</source>
        <translation>zurück zu „%1“</translation>
    </message>
    <message>
        <source>Copied: paste it into a chat, into another TwinSine window, or in quotes after twinsine run</source>
        <translation>Kopiert: in einen Chat, in ein anderes TwinSine-Fenster oder in Anführungszeichen hinter twinsine run einfügen</translation>
    </message>
    <message>
        <source>pasted experiment</source>
        <translation>Experiment eingefügt</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>The lesson keeps “%1” as it is. Leave the lesson to change it.</source>
        <translation>Die Lektion lässt „%1“, wie es ist. Zum Ändern die Lektion verlassen.</translation>
    </message>
    <message>
        <source>Unsaved changes are not kept: neither XDG_STATE_HOME nor HOME names a folder</source>
        <translation>Ungespeicherte Änderungen werden nicht gesichert: Weder XDG_STATE_HOME noch HOME nennt einen Ordner</translation>
    </message>
    <message>
        <source>Unsaved changes are not kept: %1</source>
        <translation>Ungespeicherte Änderungen werden nicht gesichert: %1</translation>
    </message>
    <message>
        <source>Recovered; it is not saved yet</source>
        <translation>Wiederhergestellt; noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the changes first, or drop them: press Esc.</source>
        <translation>Zuerst die Änderungen speichern oder verwerfen: Esc drücken.</translation>
    </message>
    <message>
        <source>The window changes its language at the next start</source>
        <translation>Das Fenster wechselt die Sprache beim nächsten Start</translation>
    </message>
    <message>
        <source>Too many points to copy as text: save the experiment as a file</source>
        <translation>Das sind zu viele Punkte für einen Text: das Experiment als Datei speichern</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy an experiment first</source>
        <translation>Es gibt keinen Text zum Einfügen: zuerst ein Experiment kopieren</translation>
    </message>
    <message>
        <source>The clipboard holds no experiment: %1</source>
        <translation>Was kopiert wurde, ist kein Experiment: %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n training(s)</source>
        <translation>
            <numerusform>%n Training gelöscht</numerusform>
            <numerusform>%n Trainings gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MapPage</name>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>Seeds of each cell</source>
        <translation>Seeds je Zelle</translation>
    </message>
    <message>
        <source>Over how many seeds each cell is trained; the median is shown</source>
        <translation>Mit wie vielen Seeds jede Zelle trainiert wird; gezeigt wird der Median</translation>
    </message>
    <message>
        <source>Colours show</source>
        <translation>Farben zeigen</translation>
    </message>
    <message>
        <source>%1: the setting</source>
        <translation>%1: die Einstellung</translation>
    </message>
    <message>
        <source>The setting that changes from cell to cell</source>
        <translation>Die Einstellung, die sich von Zelle zu Zelle ändert</translation>
    </message>
    <message>
        <source>%1: its values</source>
        <translation>%1: ihre Werte</translation>
    </message>
    <message>
        <source>Its values: 1,2,4 or 1,2,4...100 or 1e-4..1:log:24 or 0..1:linear:11</source>
        <translation>Ihre Werte: 1,2,4 oder 1,2,4...100 oder 1e-4..1:log:24 oder 0..1:linear:11</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Compute the map anew</source>
        <translation>Die Karte neu berechnen</translation>
    </message>
    <message>
        <source>Point at a cell to read it; a click sets the experiment so.</source>
        <translation>Auf eine Zelle zeigen, um sie abzulesen; ein Klick stellt das Experiment so ein.</translation>
    </message>
    <message>
        <source>%1: not trained yet</source>
        <translation>%1: noch nicht trainiert</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>; diverged with %1 of %2 seeds</source>
        <translation>; divergiert bei %1 von %2 Seeds</translation>
    </message>
    <message>
        <source>an internal error; see the log</source>
        <translation>ein Fehler im Programm; er steht im Protokoll</translation>
    </message>
    <message>
        <source>Finished cells</source>
        <translation>Fertige Zellen</translation>
    </message>
    <message>
        <source>Stop computing; finished cells stay</source>
        <translation>Das Berechnen stoppen; fertige Zellen bleiben</translation>
    </message>
    <message numerus="yes">
        <source> seed(s)</source>
        <translation>
            <numerusform> Seed</numerusform>
            <numerusform> Seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::NumberEditor</name>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieberegler</translation>
    </message>
    <message>
        <source>%1, throw the dice</source>
        <translation>%1, würfeln</translation>
    </message>
    <message>
        <source>New random seed</source>
        <translation>Neuer zufälliger Seed</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::PresetChooser</name>
    <message>
        <source>Choose another experiment (Ctrl+P)</source>
        <translation>Ein anderes Experiment wählen (Strg+P)</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>Experiment: %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ReadOuts</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation>gestoppt: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Mean absolute difference of the predictions</source>
        <translation>Mittlere absolute Differenz der Vorhersagen</translation>
    </message>
    <message>
        <source>evaluation loss</source>
        <translation>Evaluationsverlust</translation>
    </message>
    <message>
        <source>The loss over all points with the weights after the epoch</source>
        <translation>Der Verlust über alle Punkte mit den Gewichten nach der Epoche</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>The side&apos;s own loss over the test points, after the last epoch</source>
        <translation>Der eigene Verlust der Seite über die Testpunkte, nach der letzten Epoche</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>np.mean(np.abs(a − b)) of the predictions at the data&apos;s x</source>
        <translation>np.mean(np.abs(a − b)) der Vorhersagen an den x der Daten</translation>
    </message>
    <message>
        <source>After a training at full speed: the time that both sides took together, with drawing the weights, predictions and losses of every epoch</source>
        <translation>Nach einem Training mit vollem Tempo: die Zeit beider Seiten zusammen, samt Ziehen der Gewichte, Vorhersagen und Verlusten jeder Epoche</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>Reported by the framework: %1 (mean over batches before their updates)</source>
        <translation>Vom Framework gemeldet: %1 (Mittel über die Batches vor ihren Updates)</translation>
    </message>
    <message>
        <source>predicting epoch %1 ...</source>
        <translation>Vorhersage für Epoche %1 ...</translation>
    </message>
    <message>
        <source>trained in %1</source>
        <translation>in %1 fertig</translation>
    </message>
    <message>
        <source>%1 engine, %2</source>
        <translation>Engine %1, %2</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::RecoveryDialog</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>%1 (%2), changed %3</source>
        <translation>%1 (%2), geändert %3</translation>
    </message>
    <message>
        <source>Unsaved changes were kept</source>
        <translation>Ungespeicherte Änderungen wurden gesichert</translation>
    </message>
    <message>
        <source>TwinSine ended before these experiments were saved.</source>
        <translation>TwinSine endete, bevor diese Experimente gespeichert waren.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Asks again at the next start</source>
        <translation>Fragt beim nächsten Start wieder</translation>
    </message>
    <message>
        <source>Unsaved experiments</source>
        <translation>Nicht gespeicherte Experimente</translation>
    </message>
    <message>
        <source>Opens it as it was, unsaved</source>
        <translation>Öffnet es, wie es war, ungespeichert</translation>
    </message>
    <message>
        <source>Its changes are lost then</source>
        <translation>Die Änderungen darin sind dann verloren</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ScriptsPage</name>
    <message>
        <source>The sides agree here. Click: show the setting</source>
        <translation>Hier sind die Seiten gleich. Klicken: Einstellung zeigen</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each script runs in the real framework as it stands, and prints and predicts what TwinSine shows. Scripts that draw their weights without a seed come out differently each time, as they do there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jedes Skript läuft im echten Framework, wie es ist, und gibt aus und sagt vorher, was TwinSine zeigt. Skripte, die ihre Gewichte ohne Seed ziehen, ergeben jedes Mal anderes, wie dort auch.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>To the next line that says a setting in which the sides differ (F7)</source>
        <translation>Zur nächsten Zeile mit einer Einstellung, in der sich die Seiten unterscheiden (F7)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save it as %1. Both in one folder, the second one prints mean |A − B|</source>
        <translation>Als %1 speichern. Liegen beide in einem Ordner, gibt das zweite Mittel |A − B| aus</translation>
    </message>
    <message>
        <source>&lt;p&gt;The script of this side. A click on a line, or Enter, shows its setting.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das Skript dieser Seite. Ein Klick auf eine Zeile, oder Eingabe, zeigt ihre Einstellung.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Script of %1</source>
        <translation>Skript von %1</translation>
    </message>
    <message>
        <source>Copy the script of %1</source>
        <translation>Skript von %1 kopieren</translation>
    </message>
    <message>
        <source>Save the script of %1</source>
        <translation>Skript von %1 speichern</translation>
    </message>
    <message>
        <source>No setting differs.</source>
        <translation>Keine Einstellung ist verschieden.</translation>
    </message>
    <message>
        <source>lines that say one of them</source>
        <translation>Zeilen, die eine davon sagen</translation>
    </message>
    <message>
        <source>the same, written otherwise</source>
        <translation>dasselbe, anders geschrieben</translation>
    </message>
    <message>
        <source>Click a line: its setting.</source>
        <translation>Klick auf eine Zeile: ihre Einstellung.</translation>
    </message>
    <message>
        <source>Copied: the script of %1</source>
        <translation>Kopiert: das Skript von %1</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python-Skripte (*.py)</translation>
    </message>
    <message>
        <source>Copies the whole script to the clipboard</source>
        <translation>Das ganze Skript in die Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ:</source>
        <translation>
            <numerusform>Eine Einstellung ist verschieden:</numerusform>
            <numerusform>%n Einstellungen sind verschieden:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SeedRow</name>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>seeds %1 | %2</source>
        <translation>Seeds %1 | %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>no seed</source>
        <translation>kein Seed</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Seed</translation>
    </message>
    <message>
        <source>The same new random seed on both sides</source>
        <translation>Derselbe neue zufällige Seed auf beiden Seiten</translation>
    </message>
    <message>
        <source>The seed of both sides. Click to type another one.</source>
        <translation>Der Seed beider Seiten. Klicken, um einen anderen einzugeben.</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The same settings once more: with a seed the numbers are the same, without one new</source>
        <translation>Dieselben Einstellungen noch einmal: mit Seed dieselben Zahlen, ohne Seed neue</translation>
    </message>
    <message>
        <source>Stop (%1 of %2)</source>
        <translation>Stopp (%1 von %2)</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Seeds</translation>
    </message>
    <message>
        <source>The same settings with this seed and %1 others: what is typical, and what is luck</source>
        <translation>Dieselben Einstellungen mit diesem Seed und %1 anderen: was typisch und was Zufall ist</translation>
    </message>
    <message>
        <source>Stops training more seeds</source>
        <translation>Keine weiteren Seeds trainieren</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SettingGroup</name>
    <message>
        <source>Folds these settings away, or shows them</source>
        <translation>Klappt diese Einstellungen ein oder aus</translation>
    </message>
    <message>
        <source>Arguments that both sides leave at the framework&apos;s defaults</source>
        <translation>Argumente, die auf beiden Seiten bei der Vorgabe des Frameworks stehen</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>%1 more at the defaults</source>
        <translation>%1 weitere auf Vorgabe</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SettingLine</name>
    <message>
        <source>%1: link both sides</source>
        <translation>%1: beide Seiten koppeln</translation>
    </message>
    <message>
        <source>Linked: a change on one side changes both</source>
        <translation>Gekoppelt: Eine Änderung auf einer Seite ändert beide</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pressed, the two sides are linked: what is set on one is set on both.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Gedrückt sind beide Seiten gekoppelt: Was auf einer gesetzt wird, gilt für beide.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Make %1 like %2</source>
        <translation>%1 wie %2 machen</translation>
    </message>
    <message>
        <source>This side has no such setting, or it makes no difference here</source>
        <translation>Diese Seite hat keine solche Einstellung, oder sie macht hier keinen Unterschied</translation>
    </message>
    <message>
        <source>side A</source>
        <translation>Seite A</translation>
    </message>
    <message>
        <source>side B</source>
        <translation>Seite B</translation>
    </message>
    <message>
        <source>Click: make %1 like %2. Shift+click: the other way.</source>
        <translation>Klicken: %1 wie %2 machen. Umschalt+Klick: umgekehrt.</translation>
    </message>
    <message>
        <source>Both sides agree</source>
        <translation>Beide Seiten sind gleich</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SettingsHead</name>
    <message>
        <source>only
differences</source>
        <translation>nur Unter-
schiede</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Show the settings with these words in their name, argument, help or value (Ctrl+F; Escape clears)</source>
        <translation>Die Einstellungen zeigen, die diese Wörter in Name, Argument, Hilfe oder Wert haben (Strg+F; Esc leert)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows the settings of all groups that have these words in their name, their Keras or TensorFlow argument, their help or their value: &lt;code&gt;batch&lt;/code&gt;, &lt;code&gt;random.normal&lt;/code&gt;, &lt;code&gt;0.001&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zeigt die Einstellungen aller Gruppen, die diese Wörter im Namen, im Argument von Keras oder TensorFlow, in der Hilfe oder im Wert haben: &lt;code&gt;batch&lt;/code&gt;, &lt;code&gt;random.normal&lt;/code&gt;, &lt;code&gt;0.001&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Make equal</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes all settings of one side like those of the other, except the framework. Where a framework lacks a class it takes the nearest, and a message says what still differs.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Macht alle Einstellungen einer Seite wie die der anderen, außer dem Framework. Wo einem Framework eine Klasse fehlt, nimmt es die nächste, und eine Meldung sagt, was noch verschieden ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Make %1 like %2</source>
        <translation>%1 wie %2 machen</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Swap sides: A becomes what B is, and the other way round</source>
        <translation>Seiten tauschen: A wird, was B ist, und umgekehrt</translation>
    </message>
    <message>
        <source>&lt;p&gt;Exchanges the two sides with all their settings. What each of them trains stays the same; colours and the sign of A − B change.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vertauscht beide Seiten mit allen Einstellungen. Was jede trainiert, bleibt gleich; Farben und Vorzeichen von A − B wechseln.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Show only the settings in which the two sides differ</source>
        <translation>Nur die Einstellungen zeigen, in denen sich die Seiten unterscheiden</translation>
    </message>
    <message>
        <source>&lt;p&gt;Hides every setting in which both sides agree: what is left is why they train differently.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Blendet jede Einstellung aus, in der beide Seiten gleich sind: Was bleibt, ist der Grund für verschiedenes Training.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Bold: set by hand. Plain: what %1 takes when a script says nothing</source>
        <translation>Fett: von Hand gesetzt. Normal: was %1 nimmt, wenn ein Skript nichts sagt</translation>
    </message>
    <message>
        <source>Make all settings of %1 like %2</source>
        <translation>Alle Einstellungen von %1 wie %2 machen</translation>
    </message>
    <message>
        <source>Make all settings of %1 like those of %2, except the framework (menu: the other way)</source>
        <translation>Alle Einstellungen von %1 wie die von %2 machen, außer dem Framework (Menü: umgekehrt)</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SettingsPanel</name>
    <message>
        <source>%1 like %2</source>
        <translation>%1 wie %2</translation>
    </message>
    <message>
        <source>swapped sides</source>
        <translation>Seiten getauscht</translation>
    </message>
    <message>
        <source>No difference matches “%1”.</source>
        <translation>Kein Unterschied enthält „%1“.</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::SpeakerNotes</name>
    <message>
        <source>Keys:
</source>
        <translation>Tasten:
</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes – TwinSine</source>
        <translation>Sprechernotizen – TwinSine</translation>
    </message>
    <message>
        <source>What is shown now</source>
        <translation>Was jetzt zu sehen ist</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Stage</name>
    <message>
        <source>Stage – TwinSine</source>
        <translation>Bühne – TwinSine</translation>
    </message>
    <message>
        <source>Slow motion, update by update from the start, and back to the pace before (S); + and −: faster and slower</source>
        <translation>Zeitlupe, Update für Update von Anfang an, und zurück zum Tempo davor (S); + und −: schneller und langsamer</translation>
    </message>
    <message>
        <source>One chart, two or four (C)</source>
        <translation>Ein Diagramm, zwei oder vier (C)</translation>
    </message>
    <message>
        <source>A curtain over one side, its numbers and the gap until the class has voted (H; the other side: Shift+H)</source>
        <translation>Ein Vorhang vor einer Seite, ihren Zahlen und dem Abstand, bis abgestimmt ist (H; die andere Seite: Umschalt+H)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The speaker&apos;s notes (N)</source>
        <translation>Die Sprechernotizen (N)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All keys of the stage (?)</source>
        <translation>Alle Tasten der Bühne (?)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Back to the window, as it was (Esc)</source>
        <translation>Zurück zum Fenster, wie es war (Esc)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Pace: %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Charts: %1</source>
        <translation>Diagramme: %1</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verdecken</translation>
    </message>
    <message>
        <source>Gap %1 after epoch %2. %3</source>
        <translation>Abstand %1 nach Epoche %2. %3</translation>
    </message>
    <message>
        <source>First vote: what will be there? H or Enter reveals it.</source>
        <translation>Erst abstimmen: Was wird dort sein? H oder Eingabe deckt es auf.</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Das ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Danach: %1</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StageCharts</name>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>%1: ?</source>
        <translation>%1: ?</translation>
    </message>
    <message>
        <source>? Where does %1 run?</source>
        <translation>? Wo läuft %1?</translation>
    </message>
    <message>
        <source>, where </source>
        <translation>, wo </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StageHead</name>
    <message>
        <source>gap: mean |A − B|</source>
        <translation>Abstand: Mittel |A − B|</translation>
    </message>
    <message>
        <source>The step before (Page up)</source>
        <translation>Der Schritt davor (Bild auf)</translation>
    </message>
    <message>
        <source>The preset before (Page up)</source>
        <translation>Das Beispiel davor (Bild auf)</translation>
    </message>
    <message>
        <source>The next step (Page down)</source>
        <translation>Der nächste Schritt (Bild ab)</translation>
    </message>
    <message>
        <source>The next preset (Page down)</source>
        <translation>Das nächste Beispiel (Bild ab)</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>Gap, hidden until it is revealed</source>
        <translation>Abstand, verdeckt bis zum Aufdecken</translation>
    </message>
    <message>
        <source>Gap, mean |A − B|</source>
        <translation>Abstand, Mittel |A − B|</translation>
    </message>
    <message>
        <source>loss ?</source>
        <translation>Verlust ?</translation>
    </message>
    <message>
        <source>diverged at update %1</source>
        <translation>divergiert bei Update %1</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 Update</translation>
    </message>
    <message>
        <source>%1 updates</source>
        <translation>%1 Updates</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StaircaseView</name>
    <message>
        <source>What closes the gap, step by step</source>
        <translation>Was den Abstand schließt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&lt;p&gt;From left to right: the gap as it is, then with more and more settings equal on both sides. Of all settings that could be made equal, each step takes those that leave least.&lt;/p&gt;&lt;p&gt;A dot is the mean |A − B| of one seed after the training, the bar their median, the diamond the seed of this experiment. A dashed line is what luck makes: the median between two runs of one side with other seeds. What lies at such a line is no more than another seed makes.&lt;/p&gt;&lt;p&gt;A click on a step (or arrow keys and Enter) makes its settings equal; Undo takes it back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Von links nach rechts: der Abstand, wie er ist, dann mit immer mehr gleichen Einstellungen auf beiden Seiten. Von allen Einstellungen, die angleichbar sind, nimmt jeder Schritt die, die am wenigsten übrig lassen.&lt;/p&gt;&lt;p&gt;Ein Punkt ist das Mittel |A − B| eines Seeds nach dem Training, der Balken ihr Median, die Raute der Seed dieses Experiments. Eine gestrichelte Linie ist, was Zufall macht: der Median zwischen zwei Läufen einer Seite mit anderen Seeds. Was an einer solchen Linie liegt, ist nicht mehr, als ein anderer Seed ausmacht.&lt;/p&gt;&lt;p&gt;Ein Klick auf einen Schritt (oder Pfeiltasten und Eingabe) gleicht seine Einstellungen an; Rückgängig nimmt es zurück.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1: %2. </translation>
    </message>
    <message>
        <source>No answer yet: it comes with the first seeds</source>
        <translation>Noch keine Antwort: Sie kommt mit den ersten Seeds</translation>
    </message>
    <message>
        <source>%1
Smaller than as they are in %2 of %3 seeds. Click: make that so</source>
        <translation>%1
Bei %2 von %3 Seeds kleiner als so, wie sie sind. Klicken: so einstellen</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Errors of both sides, and their difference</source>
        <translation>Fehler beider Seiten und ihre Differenz</translation>
    </message>
    <message>
        <source>At the epoch that is shown, over the data&apos;s x: each side against the function, and A against B</source>
        <translation>In der gezeigten Epoche, über die x der Daten: jede Seite gegen die Funktion und A gegen B</translation>
    </message>
    <message>
        <source>How far each side is from the function at the epoch that is shown, and how far the two are from each other. The largest error is named with its x; RMSE weighs large errors more than the mean does. R² is 1 for a perfect fit and 0 for one that is no better than the mean of the function.</source>
        <translation>Wie weit jede Seite in der gezeigten Epoche von der Funktion ist und wie weit beide voneinander. Der größte Fehler ist mit seinem x genannt; RMSE gewichtet große Fehler stärker als das Mittel. R² ist 1 für einen perfekten Fit und 0 für einen, der nicht besser ist als der Mittelwert der Funktion.</translation>
    </message>
    <message>
        <source>largest |error|</source>
        <translation>größter |Fehler|</translation>
    </message>
    <message>
        <source>at x =</source>
        <translation>bei x =</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>mean |error|</source>
        <translation>mittlerer |Fehler|</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the table as text (Ctrl+C in the table)</source>
        <translation>Kopiert die Tabelle als Text (Strg+C in der Tabelle)</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>Copied: the statistics as a table</source>
        <translation>Kopiert: die Statistik als Tabelle</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StopRuleDialog</name>
    <message>
        <source>Stop rule</source>
        <translation>Stoppregel</translation>
    </message>
    <message>
        <source>&amp;Train all epochs</source>
        <translation>&amp;Alle Epochen trainieren</translation>
    </message>
    <message>
        <source>Stop when both &amp;losses are at most</source>
        <translation>Stoppen, sobald beide &amp;Verluste höchstens so groß sind:</translation>
    </message>
    <message>
        <source>The evaluation losses: over all points, with the weights after the epoch</source>
        <translation>Die Evaluationsverluste: über alle Punkte, mit den Gewichten nach der Epoche</translation>
    </message>
    <message>
        <source>As keras.callbacks.EarlyStopping judges each side: the validation loss where points are held back, else the reported loss. The run ends once both have waited so long.</source>
        <translation>Wie keras.callbacks.EarlyStopping jede Seite beurteilt: der Validierungsverlust, wo Punkte zurückgehalten sind, sonst der gemeldete Verlust. Der Lauf endet, wenn beide so lange gewartet haben.</translation>
    </message>
    <message>
        <source>Stop when the &amp;gap is at least</source>
        <translation>Stoppen, sobald der Ab&amp;stand mindestens so groß ist:</translation>
    </message>
    <message>
        <source>Mean |A − B| of the predictions: where the two part</source>
        <translation>Mittel |A − B| der Vorhersagen: wo beide sich trennen</translation>
    </message>
    <message>
        <source>Stop when neither side &amp;improved for so many epochs</source>
        <translation>Stoppen, wenn so viele Epochen lang keine Seite &amp;besser wird:</translation>
    </message>
    <message>
        <source>Both sides end at the same epoch. Until then a rule changes nothing.</source>
        <translation>Beide Seiten enden mit derselben Epoche. Was sie bis dahin trainiert haben, bleibt wie ohne Regel.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StoryPanel</name>
    <message>
        <source>How frameworks differ</source>
        <translation>Wie sich Frameworks unterscheiden</translation>
    </message>
    <message>
        <source>Both sides have the same settings. What is left between them?</source>
        <translation>Beide Seiten haben gleiche Einstellungen. Was bleibt zwischen ihnen?</translation>
    </message>
    <message>
        <source>combine</source>
        <translation>kombinieren</translation>
    </message>
    <message>
        <source>Changes add up. Off: one takes the place of the one before, and of another seed.</source>
        <translation>Änderungen addieren sich. Aus: Eine ersetzt die vorige und einen anderen Seed.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>mean |A − B| after the last epoch, for each combination of settings that you changed; the line on a bar goes from the least to the most. A click or Enter brings a combination back.</source>
        <translation>Mittel |A − B| nach der letzten Epoche, für jede Kombination geänderter Einstellungen; die Linie auf einem Balken reicht vom kleinsten zum größten. Klick oder Eingabe holt eine Kombination zurück.</translation>
    </message>
    <message>
        <source>Try this</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>mean |A − B|</source>
        <translation>Mittel |A − B|</translation>
    </message>
    <message>
        <source>mean |A − B| at the end</source>
        <translation>Mittel |A − B| am Ende</translation>
    </message>
    <message>
        <source>“%1” with other settings: %2. The texts below are about the preset as it was.</source>
        <translation>„%1“ mit anderen Einstellungen: %2. Die Texte unten handeln vom Beispiel, wie es war.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Seed</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>new random seed</source>
        <translation>neuer zufälliger Seed</translation>
    </message>
    <message>
        <source>back to “%1”</source>
        <translation>zurück zu „%1“</translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation>Häufige Fehler</translation>
    </message>
    <message>
        <source>undoing “%1”</source>
        <translation>„%1“ zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>The two sides differ in %n setting(s). Which of them make the gap?</source>
        <translation>
            <numerusform>Die zwei Seiten unterscheiden sich in einer Einstellung. Wie viel macht sie aus?</numerusform>
            <numerusform>Die zwei Seiten unterscheiden sich in %n Einstellungen. Welche davon machen den Abstand aus?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::TransportBar</name>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many epochs a second both sides train, to watch them or to have the end at once.
By updates, in slow motion, the curves are those after each single one; the side that makes fewer of them in an epoch waits for the other at its end.</source>
        <translation>Wie viele Epochen je Sekunde beide Seiten trainieren: zum Zuschauen oder gleich bis zum Ende.
Nach Updates, in Zeitlupe, sind es die Kurven nach jedem einzelnen; die Seite mit weniger Updates je Epoche wartet an deren Ende auf die andere.</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>so schnell wie möglich</translation>
    </message>
    <message>
        <source> (%1 kept)</source>
        <translation> (%1 erreicht)</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stopp: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>When a training ends automatically. Click to change it.</source>
        <translation>Wann ein Training von selbst endet. Klicken, um es zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)/s</source>
        <translation>
            <numerusform>%n Epoche/s</numerusform>
            <numerusform>%n Epochen/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)/s</source>
        <translation>
            <numerusform>%n Update/s</numerusform>
            <numerusform>%n Updates/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::Trials</name>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>Original scripts</source>
        <translation>Ursprüngliche Skripte</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Seeds</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1, %2 diverged</source>
        <translation>%1, %2 divergiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::TryCaption</name>
    <message>
        <source>%1: gap %2 → %3.</source>
        <translation>%1: Abstand %2 → %3.</translation>
    </message>
    <message>
        <source>%1: gap %2.</source>
        <translation>%1: Abstand %2.</translation>
    </message>
    <message>
        <source>Explained: nothing is left.</source>
        <translation>Erklärt: Nichts bleibt übrig.</translation>
    </message>
    <message>
        <source>Explained: only rounding is left.</source>
        <translation>Erklärt: Nur Rundung bleibt übrig.</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::TryList</name>
    <message>
        <source>Original scripts</source>
        <translation>Ursprüngliche Skripte</translation>
    </message>
    <message>
        <source>Click to apply or undo</source>
        <translation>Klicken zum Anwenden oder Zurücknehmen</translation>
    </message>
    <message>
        <source>Click to apply or undo.</source>
        <translation>Klicken zum Anwenden oder Zurücknehmen.</translation>
    </message>
    <message>
        <source>All settings back to those of the original scripts</source>
        <translation>Alle Einstellungen zurück auf die der ursprünglichen Skripte</translation>
    </message>
    <message>
        <source>mean |A − B| of the original scripts</source>
        <translation>Mittel |A − B| der ursprünglichen Skripte</translation>
    </message>
    <message>
        <source>mean |A − B| with this one change</source>
        <translation>Mittel |A − B| mit dieser einen Änderung</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::TryStrip</name>
    <message>
        <source>The same new seed on both sides, by chance (D or R)</source>
        <translation>Derselbe neue Seed auf beiden Seiten, zufällig (D oder R)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Another seed (now %1)</source>
        <translation>Anderer Seed (jetzt %1)</translation>
    </message>
    <message>
        <source>Another seed (now %1 and %2)</source>
        <translation>Anderer Seed (jetzt %1 und %2)</translation>
    </message>
    <message>
        <source>Key %1; again undoes it</source>
        <translation>Taste %1; noch einmal nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::WeightView</name>
    <message>
        <source>%1: has no such weights</source>
        <translation>%1: hat keine solchen Gewichte</translation>
    </message>
    <message>
        <source>%1: %2, all %3</source>
        <translation>%1: %2, alle %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 numbers, %4 to %5, mean %6, deviation %7</source>
        <translation>%1: %2, %3 Zahlen, %4 bis %5, Mittel %6, σ %7</translation>
    </message>
    <message>
        <source>How the initial weights of both sides are distributed</source>
        <translation>Wie die Initialgewichte beider Seiten verteilt sind</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::WeightsDialog</name>
    <message>
        <source>Initial weights</source>
        <translation>Initialgewichte</translation>
    </message>
    <message>
        <source>Weights of</source>
        <translation>Gewichte von</translation>
    </message>
    <message>
        <source>Which of the layers&apos; kernels and biases</source>
        <translation>Welche Kernel und Bias der Schichten</translation>
    </message>
    <message>
        <source>Bars: the numbers that were drawn. Line: the density of what they are drawn from.</source>
        <translation>Balken: die gezogenen Zahlen. Linie: die Dichte der Verteilung, aus der sie gezogen sind.</translation>
    </message>
    <message>
        <source>&amp;Weights of</source>
        <translation>&amp;Gewichte von</translation>
    </message>
    <message>
        <source>Layer %1, kernel</source>
        <translation>Schicht %1, Kernel</translation>
    </message>
    <message>
        <source>Layer %1, bias</source>
        <translation>Schicht %1, Bias</translation>
    </message>
</context>
<context>
    <name>twinsine::ui::WhyPage</name>
    <message>
        <source>&lt;p&gt;The answer in words. A &lt;b&gt;typical&lt;/b&gt; gap is the median over many seeds of the mean |A − B|. &lt;b&gt;Luck&lt;/b&gt;: two runs of one side that differ in nothing but the seed are that far apart. A gap is &lt;i&gt;no more than luck&lt;/i&gt; where two sides are no farther apart than that, &lt;i&gt;luck and settings&lt;/i&gt; where they are in less than 75 of 100 comparisons.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Antwort in Worten. Ein &lt;b&gt;typischer&lt;/b&gt; Abstand ist der Median über viele Seeds des Mittels |A − B|. &lt;b&gt;Zufall&lt;/b&gt;: So weit sind zwei Läufe einer Seite auseinander, die sich nur im Seed unterscheiden. Ein Abstand ist &lt;i&gt;nicht mehr als Zufall&lt;/i&gt;, wo zwei Seiten nicht weiter auseinander sind, &lt;i&gt;Zufall und Einstellungen&lt;/i&gt;, wo sie es in weniger als 75 von 100 Vergleichen sind.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Equal &lt;b&gt;initial weights&lt;/b&gt; are two things at once: the same distribution and the same numbers. What is left with the same initializers but the numbers of another seed tells how much each does.&lt;/p&gt;&lt;p&gt;Where the two &lt;b&gt;part&lt;/b&gt;: the first thing in which the two trainings differ, each step from an equal state: initial weights, first batch, loss, and what the optimizers make of the same gradients in their first update.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Gleiche &lt;b&gt;Initialgewichte&lt;/b&gt; sind zweierlei: dieselbe Verteilung und dieselben Zahlen. Was mit denselben Initializern, aber den Zahlen eines anderen Seeds bleibt, sagt, wie viel jedes davon ausmacht.&lt;/p&gt;&lt;p&gt;Wo sich beide &lt;b&gt;trennen&lt;/b&gt;: das Erste, worin sich die Trainings unterscheiden, jeder Schritt von einem gleichen Zustand aus: Initialgewichte, erster Batch, Verlust und was die Optimierer beim ersten Update aus denselben Gradienten machen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Both sides and all their mixtures (some settings as one side has them, the others as the other) are trained with that many seeds, this experiment&apos;s own first</source>
        <translation>Beide Seiten und alle ihre Mischungen (einige Einstellungen wie die eine Seite, die anderen wie die andere) werden mit so vielen Seeds trainiert, der dieses Experiments zuerst</translation>
    </message>
    <message>
        <source>Trainings until the next answer</source>
        <translation>Trainings bis zur nächsten Antwort</translation>
    </message>
    <message>
        <source>Stop computing; what there is stays</source>
        <translation>Das Berechnen stoppen; was da ist, bleibt</translation>
    </message>
    <message>
        <source>Compute the answer anew</source>
        <translation>Die Antwort neu berechnen</translation>
    </message>
    <message>
        <source>Compute the answer with those settings as one again</source>
        <translation>Die Antwort mit diesen Einstellungen wieder als einer berechnen</translation>
    </message>
    <message>
        <source>Why do they differ?</source>
        <translation>Warum sind sie verschieden?</translation>
    </message>
    <message>
        <source>%1 of %2 seeds</source>
        <translation>%1 von %2 Seeds</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>This can&apos;t be computed: %1</source>
        <translation>Das ist nicht berechenbar: %1</translation>
    </message>
    <message>
        <source>Merge %1 again</source>
        <translation>%1 wieder zusammenfassen</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 wie %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n Seed</numerusform>
            <numerusform>%n Seeds</numerusform>
        </translation>
    </message>
</context>
</TS>
