namespace AdaptiveCards;

/// <summary>Anything that goes wrong with a card.</summary>
public class AdaptiveException : Exception
{
    /// <summary>Creates the exception.</summary>
    public AdaptiveException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public AdaptiveException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public AdaptiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A text could not be read as a card.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    /// <summary>Creates the exception.</summary>
    public AdaptiveSerializationException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
