using AsbAssistant.Learning.Heads;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace AsbAssistant.Learning.Training;

/// <summary>ML.NET's logistic regression, on one thread so that the same text gives the same weights.</summary>
internal static class LogisticTrainer
{
    /// <summary>Fits one; a label that is never or always there gets its share as bias.</summary>
    public static Logistic Fit(IReadOnlyList<VBuffer<float>> texts, IReadOnlyList<bool> labels, float l2, IReadOnlyList<float>? weights = null)
    {
        var share = labels.Count(label => label);
        if (share == 0 || share == labels.Count)
            return new Logistic(new float[texts[0].Length], share == 0 ? -10 : 10);
        var ml = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, texts[0].Length);
        var data = ml.Data.LoadFromEnumerable(texts.Select((features, i) => new Row { Features = features, Label = labels[i], Weight = weights?[i] ?? 1 }), schema);
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 100,
            OptimizationTolerance = 1e-5f,
        });
        var model = (CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(data).Model;
        return new Logistic([.. model.SubModel.Weights], model.SubModel.Bias);
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}
